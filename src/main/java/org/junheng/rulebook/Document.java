package org.junheng.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Problem;

/**
 * One file as YAML, not yet as a rule book.
 *
 * @param source its text; null where its bytes are none
 * @param root what it holds; null where that is not plain YAML
 * @param problems what is wrong so far
 */
record Document(@Nullable Source source, @Nullable Node root, List<Problem> problems) {
  static Document read(String name, byte[] bytes) {
    Problems problems = new Problems();
    Source source = Source.read(name, bytes, problems);
    Node root = source == null ? null : YamlReader.read(source, problems);
    return new Document(source, root, problems.sorted());
  }
}
