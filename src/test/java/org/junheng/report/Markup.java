package org.junheng.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a test sees of a page: its tags, whether they nest, and its text. */
public final class Markup {
  /** An opening tag. */
  public record Tag(String name, String attributes, List<String> around) {
    public String attribute(String key) {
      Matcher found = Pattern.compile("(?:^|\\s)" + key + "=\"([^\"]*)\"").matcher(attributes);
      return found.find() ? found.group(1) : "";
    }
  }

  private static final Set<String> VOID = Set.of("meta", "link", "br", "img", "hr", "input");
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z0-9:-]+(?:=\"[^\"<]*\")?)*)\\s*(/?)>");

  private final List<Tag> tags = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Reads a page; fails on a tag that is not closed, or a bare angle bracket. */
  public Markup(String page) {
    String rest =
        page.replaceFirst("^<!DOCTYPE html>\\s*", "")
            .replaceFirst("(?s)<style>.*?</style>", "<style></style>")
            .replaceFirst("(?s)<script>.*?</script>", "<script></script>");
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(rest);
    int at = 0;
    while (tag.find()) {
      words(rest.substring(at, tag.start()));
      at = tag.end();
      String name = tag.group(2);
      if (tag.group(1).equals("/")) {
        String last = open.isEmpty() ? "" : open.pop();
        check(last.equals(name), "</" + name + "> closes <" + last + ">");
        continue;
      }
      tags.add(new Tag(name, tag.group(3), List.copyOf(open)));
      if (!VOID.contains(name) && tag.group(4).isEmpty()) {
        open.push(name);
      }
    }
    words(rest.substring(at));
    check(open.isEmpty(), "left open: " + open);
  }

  private void words(String words) {
    check(!words.contains("<") && !words.contains(">"), "a bare angle bracket: " + words);
    text.append(words).append(' ');
  }

  private static void check(boolean holds, String complaint) {
    if (!holds) {
      throw new AssertionError(complaint);
    }
  }

  public List<Tag> tags() {
    return tags;
  }

  public List<Tag> tags(String name) {
    return tags.stream().filter(tag -> tag.name.equals(name)).toList();
  }

  public String text() {
    return text.toString();
  }
}
