package org.junheng.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Schema;
import org.junheng.text.Message;

/** Tells which members of a folder or an archive are data, and what packed files hold. */
final class Members {
  private static final int HEAD = 1 << 10;

  private final TableNames names;
  private final Limits limits;
  private final List<LeftOut> leftOut;
  private final Consumer<Closeable> whenDone;

  /**
   * Those of one reading.
   *
   * @param whenDone takes what is to be closed when everything was read
   */
  Members(TableNames names, Limits limits, List<LeftOut> leftOut, Consumer<Closeable> whenDone) {
    this.names = names;
    this.limits = limits;
    this.leftOut = leftOut;
    this.whenDone = whenDone;
  }

  /** What is done with a member. */
  enum Answer {
    TAKEN,
    LEFT_OUT,
    NO_DATA
  }

  /**
   * What a file holds.
   *
   * @param files the file itself, or the data files packed in it
   * @param passedOver what else is packed in it
   */
  record Unpacked(List<DataFile> files, List<String> passedOver, boolean isEmpty) {}

  /** Whether a member is data, or at least looks like it. */
  Answer offer(DataFile file) {
    String member = file.name().substring(file.name().lastIndexOf('/') + 1);
    InputFormat format = InputFormat.ofEnding(file.ending());
    boolean isPacked = !member.endsWith("." + file.ending());
    boolean isHidden = member.startsWith(".") || member.startsWith("~$");
    if (isHidden || (format == null && !isPacked) || isText(format)) {
      return Answer.NO_DATA;
    }
    // Text often comes as .xls, so only its bytes tell.
    if (format == null || format.isReadable() || format == InputFormat.OLD_WORKBOOK) {
      return Answer.TAKEN;
    }
    leaveOut(file, Refusal.of(format));
    return Answer.LEFT_OUT;
  }

  private static boolean isText(@Nullable InputFormat format) {
    return format == InputFormat.DOCUMENT || format == InputFormat.PAGE;
  }

  private void leaveOut(DataFile file, Message reason) {
    Set<Schema> meant = names.in(file.stem());
    String table = meant.size() == 1 ? meant.iterator().next().name() : null;
    leftOut.add(new LeftOut(file, reason, table));
  }

  /**
   * The data files that a file holds: itself, if it is not packed.
   *
   * @throws Refused if it is an archive that is broken, or holds what it must not
   */
  Unpacked unpacked(DataFile file) throws IOException {
    return switch (format(file)) {
      case PACKED -> {
        DataFile inner =
            file.with(
                new DataFile.Within(
                    file.bytes(), () -> Expansion.gunzip(file.bytes().open(), limits)));
        InputFormat format = format(inner);
        if (format == InputFormat.PACKED || format == InputFormat.ARCHIVE) {
          throw new Refused(Message.of("input.packed-twice"));
        }
        yield new Unpacked(List.of(inner), List.of(), false);
      }
      case ARCHIVE, WORKBOOK -> archived(file);
      default -> new Unpacked(List.of(file), List.of(), false);
    };
  }

  private static InputFormat format(DataFile file) throws IOException {
    try (InputStream in = file.bytes().open()) {
      return InputFormat.of(in.readNBytes(HEAD), file.ending());
    }
  }

  private Unpacked archived(DataFile file) throws IOException {
    try (Archive archive = Archive.open(file.bytes(), limits)) {
      if (archive.hasEntry("xl/workbook.bin") || archive.hasEntry("mimetype")) {
        throw new Refused(Refusal.of(InputFormat.OTHER_WORKBOOK));
      }
      if (archive.hasEntry("word/") || archive.hasEntry("ppt/")) {
        throw new Refused(Refusal.of(InputFormat.DOCUMENT));
      }
      if (WorkbookParts.areIn(archive, limits)) {
        return new Unpacked(List.of(file), List.of(), false);
      }
      Unpacked members = archived(file, archive);
      boolean isNamedWorkbook = InputFormat.ofEnding(file.ending()) == InputFormat.WORKBOOK;
      if (archive.hasEntry("xl/") || (isNamedWorkbook && members.files().isEmpty())) {
        throw XmlPart.corrupt();
      }
      return members;
    }
  }

  private Unpacked archived(DataFile file, Archive archive) throws Refused {
    archive.holdTogether();
    OpenArchive open = new OpenArchive(file.bytes(), limits);
    whenDone.accept(open);
    List<DataFile> found = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    boolean isEmpty = true;
    for (Archive.Entry entry : archive.entries()) {
      if (entry.name().startsWith("__MACOSX/")) {
        continue;
      }
      String name = file.name() + "/" + nameOf(entry);
      boolean isSaid = file.table() != null;
      DataFile member =
          new DataFile(
              name,
              null,
              file.table(),
              isSaid,
              new DataFile.Within(file.bytes(), () -> open.bytes(entry.name())));
      InputFormat format = InputFormat.ofEnding(member.ending());
      if (format == InputFormat.ARCHIVE || name.endsWith(".gz")) {
        leaveOut(member, Message.of("input.packed-twice"));
        isEmpty = false;
        continue;
      }
      switch (offer(member)) {
        case TAKEN -> {
          found.add(member);
          isEmpty = false;
        }
        case LEFT_OUT -> isEmpty = false;
        case NO_DATA -> passedOver.add(nameOf(entry));
      }
    }
    found.sort(Comparator.comparing(DataFile::name));
    return new Unpacked(found, passedOver, isEmpty);
  }

  // Some names in GBK are valid UTF-8 too, in which they mean nothing.
  private String nameOf(Archive.Entry entry) {
    String chinese = entry.chinese();
    if (chinese == null || names.in(stem(chinese)).isEmpty()) {
      return entry.name();
    }
    return names.in(stem(entry.name())).isEmpty() ? chinese : entry.name();
  }

  private static String stem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return dot <= 0 ? last : last.substring(0, dot);
  }
}
