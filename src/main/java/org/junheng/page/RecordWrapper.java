package org.junheng.page;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a template the components of a record; of any other object, nothing. */
final class RecordWrapper extends DefaultObjectWrapper {
  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> components = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            components.put(component.getName(), accessor);
          }
          return components;
        }
      };

  RecordWrapper(Version version) {
    super(version);
  }

  @Override
  protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
    if (object instanceof Record shown) {
      return new RecordModel(shown);
    }
    throw new TemplateModelException("a template may not see a " + object.getClass());
  }

  private final class RecordModel implements TemplateHashModel {
    private final Record shown;

    RecordModel(Record shown) {
      this.shown = shown;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      Method accessor = COMPONENTS.get(shown.getClass()).get(key);
      if (accessor == null) {
        throw new TemplateModelException(shown.getClass() + " has no " + key);
      }
      try {
        return wrap(accessor.invoke(shown));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException(e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
