package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.text.Text;

/** Sees to it that no two things of one kind are known in data by the same word. */
final class Spellings {
  private final Problems problems;
  private final Map<String, String> owners = new HashMap<>();

  Spellings(Problems problems) {
    this.problems = problems;
  }

  /** Notes the words that a thing is known by. */
  void add(Node.Entry entry, String name, Text title, List<String> aliases) {
    List<String> words = new ArrayList<>(List.of(name, title.zh(), title.en()));
    words.addAll(aliases);
    for (String word : words) {
      String owner =
          word.isEmpty()
              ? null
              : owners.putIfAbsent(word.strip().toLowerCase(java.util.Locale.ROOT), name);
      if (owner != null && !owner.equals(name)) {
        problems.error(entry.key().place(), "same-spelling", name, owner, word);
      }
    }
  }
}
