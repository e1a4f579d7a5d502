package dev.vitrine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://user:secret@acme.example/, password",
        "https://token@localhost/, password",
        "https://localhost/a, own machine",
        "https://printer.local, own machine",
        "https://10.0.0.1/, own machine",
        "https://172.16.0.1/, own machine",
        "https://169.254.169.254/latest, own machine",
        "https://[::1]/, own machine",
        "https://[fd00::1]/, own machine",
        "https://intranet/, own machine",
        "https://localhost./, own machine",
        "https://metadata.google.internal./, own machine",
        "https://[0:0:0:0:0:0:0:1]/, own machine",
        "https://[::7f00:1]/, own machine",
        "https://[::ffff:10.0.0.1]/, own machine",
        "https://0.0.0.1/, own machine",
        "https://100.64.0.1/, own machine",
        "https://a.home.arpa/, own machine",
        "https://\u0430cme.example/, host",
        "https:///a, host",
        "https://acme.example/a/../b, ..",
        "https://acme.example/a/%2e%2E, ..",
    })
    void anAddressThatReadersCannotOpenHasAFault(String address, String fault) {
        assertThat(WebAddress.fault(address).orElseThrow()).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/",
                "https://acme.example/a..b/c...",
                "https://172.32.0.1/",
                "https://100.128.0.1/",
                "https://[2606:4700::1111]/",
                "https://xn--cme-5cd.example/a?b=../c#../d",
                "https://acme.example:8443/@user",
            })
    void anAddressThatEveryoneCanOpenHasNone(String address) {
        assertThat(WebAddress.fault(address)).isEmpty();
    }
}
