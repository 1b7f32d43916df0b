package org.junheng.rulebook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Text;

/** What a view says of its new fields: how they are shown. */
final class ViewFields {
  private final Form view;
  private final Map<String, Node.Entry> entries;
  private final Map<String, Form> forms = new HashMap<>();

  private ViewFields(Form view) {
    this.view = view;
    this.entries = view.entries("fields");
  }

  static ViewFields of(Form view, Problems problems) {
    ViewFields fields = new ViewFields(view);
    fields.entries.forEach(
        (name, entry) -> {
          Form form = Form.of(entry, Shape.VIEW_FIELD, problems);
          if (form != null) {
            fields.forms.put(name, form);
          }
        });
    return fields;
  }

  void refuseOthers(Collection<String> own, Problems problems) {
    entries.values().forEach(entry -> Scalars.known(entry.key(), own, "view-field", problems));
  }

  Text title(String field) {
    return text(field, "title");
  }

  Text description(String field) {
    return text(field, "description");
  }

  private Text text(String field, String key) {
    Form form = forms.get(field);
    return form == null ? Text.NONE : form.text(key, Text.NONE);
  }

  /** Where a field is named. */
  Place place(String field, Map<String, Node.Scalar> shared, Collection<PartForm> parts) {
    Node.Scalar share = shared.get(field);
    if (share != null) {
      return share.place();
    }
    for (String key : new String[] {"by", "size"}) {
      Node.@Nullable Scalar scalar = view.scalar(key);
      if (scalar != null && scalar.text().equals(field)) {
        return scalar.place();
      }
    }
    return parts.stream()
        .filter(part -> part.taken().contains(field))
        .map(part -> part.place(field))
        .findFirst()
        .orElse(view.place());
  }
}
