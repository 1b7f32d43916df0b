package org.junheng.page;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The templates of the pages, named by package and file. They see records, lists, maps, words and
 * numbers, and nothing of Java; they are read from the program and from nowhere else; what they
 * print is escaped.
 */
public final class Templates {
  /** Says a sentence in the language of the page. */
  @FunctionalInterface
  public interface Sayer {
    /** The sentence of a key, with words put in. */
    String say(String key, Object... words);
  }

  /** Made when the first template is used: a run that writes no HTML loads none of this. */
  private static final class Holder {
    static final Configuration CONFIGURATION = configuration();
  }

  private Templates() {}

  private static Configuration configuration() {
    Version version = Configuration.VERSION_2_3_34;
    Configuration configuration = new Configuration(version);
    configuration.setClassForTemplateLoading(Templates.class, "/org/junheng");
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

  /**
   * Writes a page.
   *
   * @param template its template, such as {@code report/report.ftlh}
   * @param model what the template sees, by name
   * @param out where to; not flushed
   */
  public static void process(String template, Map<String, Object> model, Writer out)
      throws IOException {
    try {
      Holder.CONFIGURATION.getTemplate(template).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + template + " is wrong", e);
    }
  }

  /** The function by which a template says a sentence: {@code say(key, words…)}. */
  public static Object say(Sayer sayer) {
    TemplateMethodModelEx said = words -> sayer.say(words.get(0).toString(), rest(words));
    return said;
  }

  private static Object[] rest(List<?> words) throws TemplateModelException {
    Object[] rest = new Object[words.size() - 1];
    for (int at = 0; at < rest.length; at++) {
      Object word = words.get(at + 1);
      rest[at] = word instanceof TemplateScalarModel text ? text.getAsString() : word.toString();
    }
    return rest;
  }
}
