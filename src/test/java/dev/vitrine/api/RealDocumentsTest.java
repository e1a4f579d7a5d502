package dev.vitrine.api;

import dev.vitrine.fixture.RealCatalog;
import dev.vitrine.fixture.Site;
import dev.vitrine.fixture.VerifyOnly;
import org.junit.jupiter.api.Test;

/** The API's documents of the catalog in {@code data/}. */
@VerifyOnly
class RealDocumentsTest {
    @Test
    void everyDocumentFitsItsSchema() {
        SchemasTest.check(Documents.of(Site.files(RealCatalog.SITE)), RealCatalog.REPORT.records());
    }
}
