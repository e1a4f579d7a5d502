package dev.vitrine.render;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.Optional;

/** Shows view records to templates: an {@link Optional} is its value, or missing, so that {@code ??} asks for it. */
final class ViewWrapper extends DefaultObjectWrapper {
    ViewWrapper(Version version) {
        super(version);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
}
