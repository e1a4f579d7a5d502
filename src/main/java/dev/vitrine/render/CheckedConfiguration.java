package dev.vitrine.render;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Locale;

/** A configuration whose templates, included ones too, ask their thread at each turn of a loop whether they may go on. */
final class CheckedConfiguration extends Configuration {
    private static final String CHECKED = "checked";

    CheckedConfiguration(Version version) {
        super(version);
    }

    @Override
    public Template getTemplate(
            String name, Locale locale, Object condition, String encoding, boolean parse, boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
        if (template != null) {
            // Templates are shared by threads: the first has them ready before any other goes on.
            synchronized (template) {
                if (template.getCustomAttribute(CHECKED) == null) {
                    _CoreAPI.addThreadInterruptedChecks(template);
                    template.setCustomAttribute(CHECKED, true);
                }
            }
        }
        return template;
    }
}
