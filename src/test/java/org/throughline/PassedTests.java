package org.throughline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PassedTests {

	@Test
	void processesOfARunShareResults(@TempDir Path directory) throws Exception {
		var one = Passed.in(directory.resolve("run/check"));
		var other = Passed.in(directory.resolve("run/check"));
		assertThat(other.values()).isEmpty();
		one.addAll(List.of("“first”", "second"));
		assertThat(other.values()).containsExactlyInAnyOrder("“first”", "second");
		other.addAll(List.of("second", "third"));
		assertThat(one.values()).containsExactlyInAnyOrder("“first”", "second", "third");
		assertThat(directory.resolve("run/check")).hasContent("“first”\nsecond\nthird");
	}

	@Test
	void lineThatIsNotFinishedIsReadLater(@TempDir Path directory) throws Exception {
		var file = directory.resolve("check");
		Files.writeString(file, "first\nsec");
		var passed = Passed.in(file);
		assertThat(passed.values()).containsExactly("first");
		Files.writeString(file, "ond\n", StandardOpenOption.APPEND);
		assertThat(passed.values()).containsExactlyInAnyOrder("first", "second");
	}

}
