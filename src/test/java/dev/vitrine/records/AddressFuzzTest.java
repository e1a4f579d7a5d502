package dev.vitrine.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vitrine.schema.TextFormat;
import dev.vitrine.validation.AddressText;
import dev.vitrine.value.WebAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** No text in the place of an address stops a check, and what is proposed instead is an address that others can open. */
class AddressFuzzTest {
    @FuzzTest
    void aProposedAddressIsPublicAndEncrypted(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        AddressText.isSeveral(text);
        WebAddress.fault(text);
        AddressText.ofPage("paper", text);
        AddressText.ofPage("weights", text);
        AddressText.rewritten(text).ifPresent(address -> {
            URI known = URI.create(address);
            assertThat(known.getScheme()).isEqualTo("https");
            assertThat(known.getHost()).isNotNull();
            assertThat(known.getRawUserInfo()).isNull();
            assertThat(WebAddress.fault(address)).isEmpty();
            assertThat(address).matches(TextFormat.HTTPS_URL.pattern());
        });
    }
}
