package dev.vitrine.render;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A view record as templates see it: its components, and nothing else. FreeMarker's own wrapper for beans offers every
 * method, and takes half of the time that a page takes.
 */
final class RecordModel implements TemplateHashModel, AdapterTemplateModel, WrapperTemplateModel {
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final Map<Class<?>, Map<String, MethodHandle>> COMPONENTS = new ConcurrentHashMap<>();

    private final Record view;
    private final ObjectWrapper wrapper;
    private final Map<String, MethodHandle> components;

    RecordModel(Record view, ObjectWrapper wrapper) {
        this.view = view;
        this.wrapper = wrapper;
        this.components = componentsOf(view.getClass());
    }

    private static Map<String, MethodHandle> componentsOf(Class<?> type) {
        Map<String, MethodHandle> known = COMPONENTS.get(type);
        return known != null ? known : COMPONENTS.computeIfAbsent(type, RecordModel::components);
    }

    private static Map<String, MethodHandle> components(Class<?> type) {
        Map<String, MethodHandle> components = new HashMap<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                components.put(
                        component.getName(),
                        MethodHandles.lookup().unreflect(accessor).asType(ACCESSOR));
            }
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("cannot read the components of " + type, hidden);
        }
        return components;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        MethodHandle accessor = components.get(name);
        return accessor == null ? null : wrapper.wrap(value(name, accessor));
    }

    private Object value(String name, MethodHandle accessor) throws TemplateModelException {
        try {
            return (Object) accessor.invokeExact((Object) view);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new TemplateModelException("cannot read " + name, failed);
        }
    }

    @Override
    public boolean isEmpty() {
        return components.isEmpty();
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return view;
    }

    @Override
    public Object getWrappedObject() {
        return view;
    }
}
