package dev.vitrine.render;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.Optional;

/** Shows view records to templates by their components; an {@link Optional} is its value, or missing, so that {@code ??} asks for it. */
final class ViewWrapper extends DefaultObjectWrapper {
    ViewWrapper(Version version) {
        super(version);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        return value instanceof Record view ? new RecordModel(view, this) : super.wrap(value);
    }
}
