package dev.vitrine.audit;

import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.VerifyOnly;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The Nu HTML checker over every page of the catalog in {@code data/}. */
@VerifyOnly
class RealHtmlTest {
    @Test
    void everyPageIsValidWithoutAWarning() throws IOException, InterruptedException {
        HtmlCheckerTest.check(RealCatalog.SITE);
    }
}
