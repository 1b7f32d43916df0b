package org.junheng.report;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateScalarModel;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The templates of this package. They see records, lists, maps, words and numbers, and nothing of
 * Java; they are read from beside this class and from nowhere else; what they print is escaped.
 */
final class Templates {
  /** Made when the first template is used: a run that writes no HTML loads none of this. */
  private static final class Holder {
    static final Configuration CONFIGURATION = configuration();
  }

  private Templates() {}

  private static Configuration configuration() {
    Version version = Configuration.VERSION_2_3_34;
    Configuration configuration = new Configuration(version);
    configuration.setClassForTemplateLoading(Templates.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setObjectWrapper(new RecordWrapper(version));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    return configuration;
  }

  static void process(String template, Map<String, Object> model, Writer out) throws IOException {
    try {
      Holder.CONFIGURATION.getTemplate(template).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + template + " is wrong", e);
    }
  }

  /** The function by which a template says a sentence: {@code say(key, words…)}. */
  static TemplateMethodModelEx say(Phrases phrases) {
    return words -> {
      String[] said = new String[words.size()];
      for (int at = 0; at < said.length; at++) {
        Object word = words.get(at);
        said[at] = word instanceof TemplateScalarModel text ? text.getAsString() : word.toString();
      }
      Object[] args = new Object[said.length - 1];
      System.arraycopy(said, 1, args, 0, args.length);
      return phrases.say(said[0], args);
    };
  }
}
