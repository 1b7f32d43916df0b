package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentFilesTest {
  @TempDir private Path folder;

  @Test
  void words_stand_apart_by_white_space_and_may_be_quoted() {
    assertEquals(
        List.of("check", "C:\\数据\\县", "--table=school=schools of 2024.csv", "it's", ""),
        ArgumentFiles.split(
            "check C:\\数据\\县\r\n--table=school=\"schools of 2024.csv\"\t\"it's\" ''\n"));
  }

  @Test
  void a_comment_goes_to_the_end_of_the_line() {
    assertEquals(List.of("a", "b#c", "d"), ArgumentFiles.split("a # all of it\nb#c d # end"));
  }

  @Test
  void a_file_stands_for_the_words_in_it_with_or_without_a_byte_order_mark() throws IOException {
    Path file = Files.writeString(folder.resolve("words.txt"), "\uFEFF--lang zh\n--help");
    assertArrayEquals(
        new String[] {"check", "--lang", "zh", "--help", "@x", "@"},
        ArgumentFiles.expand(new String[] {"check", "@" + file, "@@x", "@"}, new Inputs()));
    Ran ran = new InProcess().run("check", "@" + file);
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("用法"), ran.out());
  }

  @Test
  void a_file_that_cannot_be_read_is_wrong_usage() throws IOException {
    Ran ran = new InProcess().run("@nowhere.txt");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("\"nowhere.txt\" cannot be read: there is no such file"));
    Path gbk = Files.write(folder.resolve("gbk.txt"), new byte[] {(byte) 0xC4, (byte) 0xE3});
    assertTrue(new InProcess().run("@" + gbk).err().contains("it is not UTF-8 text"));
  }
}
