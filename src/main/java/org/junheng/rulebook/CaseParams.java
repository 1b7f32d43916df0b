package org.junheng.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parameter;
import org.junheng.expr.Type;

/** Reads the parameters that a case sets. */
final class CaseParams {
  private final Vocabulary names;
  private final Problems problems;

  CaseParams(Vocabulary names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** The values by {@code name} or {@code name.key}. */
  Map<String, String> read(Form form) {
    Map<String, String> params = new LinkedHashMap<>();
    form.entries("params").forEach((name, entry) -> add(name, entry, params));
    return params;
  }

  private void add(String target, Node.Entry entry, Map<String, String> params) {
    if (entry.value() instanceof Node.Mapping mapping) {
      mapping.entries().forEach((key, value) -> add(target + "." + key, value, params));
      return;
    }
    if (!(entry.value() instanceof Node.Scalar scalar) || scalar.isNull()) {
      problems.error(entry.value().place(), "param-value", target);
      return;
    }
    Node.Scalar key = entry.key();
    int dot = target.indexOf('.');
    String name = dot < 0 ? target : target.substring(0, dot);
    Parameter parameter = names.parameters().get(name);
    if (parameter == null) {
      if (!names.isBrokenParameter(name)) {
        problems.error(
            key.place(), "override-unknown", name, Scalars.hint(name, names.parameters().keySet()));
      }
    } else if (isKey(parameter, dot < 0 ? null : target.substring(dot + 1), key)
        && isValue(parameter, scalar)) {
      params.put(target, scalar.text());
    }
  }

  private boolean isKey(Parameter parameter, @Nullable String key, Node.Scalar written) {
    if (key == null && parameter.by() != null) {
      String example = parameter.name() + "." + parameter.keyed().keySet().iterator().next();
      problems.error(written.place(), "override-needs-key", parameter.name(), example);
      return false;
    }
    if (key != null && parameter.by() == null) {
      problems.error(written.place(), "override-no-keys", parameter.name());
      return false;
    }
    if (key != null && !parameter.keyed().containsKey(key)) {
      Object hint = Scalars.hint(key, parameter.keyed().keySet());
      problems.error(written.place(), "override-unknown-key", parameter.name(), key, hint);
      return false;
    }
    return true;
  }

  private boolean isValue(Parameter parameter, Node.Scalar scalar) {
    Type.Kind kind = parameter.type().kind();
    boolean right = Constant.as(kind, scalar.text()) != null;
    if (!right) {
      problems.error(scalar.place(), "override-kind", kind.word(), scalar.text());
    }
    return right;
  }
}
