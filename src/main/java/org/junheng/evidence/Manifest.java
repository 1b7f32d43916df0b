package org.junheng.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.report.ReportOptions;
import org.junheng.text.Language;

/**
 * What a pack holds, and how it came about.
 *
 * @param tool the version of the program that made it
 * @param made the clock at the start of the check
 * @param language the language of its reports
 * @param detail how much its reports say
 * @param options the options in force that bear on the result, by long name without dashes; files
 *     by their paths in the pack
 * @param members every file but the manifest and the list of hashes, by path
 * @param data how the data files in it are to be read; empty where it holds none
 */
public record Manifest(
    String tool,
    Instant made,
    Language language,
    ReportOptions.Detail detail,
    Map<String, List<String>> options,
    List<Member> members,
    List<KeptData> data) {
  /** The manifest's own file. */
  static final String FILE = "manifest.json";

  /** The list of hashes that other programs read. */
  static final String SUMS = "SHA256SUMS";

  /** The signature of the manifest, if there is one. */
  static final String SIGNATURE = FILE + ".sig";

  public Manifest {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    members = List.copyOf(members);
    data = List.copyOf(data);
  }

  /** The members of a kind. */
  public List<Member> members(String kind) {
    return members.stream().filter(member -> member.kind().equals(kind)).toList();
  }

  /** The options whose files it holds. */
  public Set<String> namedKinds() {
    Set<String> kinds = new TreeSet<>();
    members.stream()
        .map(Member::kind)
        .filter(kind -> !Member.OWN.contains(kind) && options.containsKey(kind))
        .forEach(kinds::add);
    return kinds;
  }

  /** How its reports were written. */
  ReportOptions reporting() {
    return ReportOptions.of(language).withDetail(detail);
  }

  /** The list of hashes, as {@code sha256sum} writes and reads it. */
  String sums(String own) {
    StringBuilder sums = new StringBuilder();
    members.forEach(each -> sums.append(line(each.sha256(), each.path())));
    return sums.append(line(own, FILE)).toString();
  }

  private static String line(String sha256, String path) {
    return sha256 + "  " + path + "\n";
  }
}
