package org.throughline.report.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.ApplicationProcess;
import org.throughline.account.AccountTest;
import org.throughline.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application (SIGKILL) while it publishes a report, starts it again, and looks
 * that nothing is left half. It takes two minutes, so it is no part of the build:
 * {@code ./mvnw test -Dtest=ApplicationKillTrial}.
 */
@AccountTest
class ApplicationKillTrial {

	private static final int FILES = 5;

	private static final Duration LONGEST = Duration.ofMinutes(3);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@TempDir
	private Path folder;

	private final Random random = new Random();

	@BeforeEach
	void askToPublish() {
		var editor = new Editor(this.mvc, this.people);
		String report = editor.startReport();
		for (int message = 1; message <= 25; message++) {
			editor.say(report, "KEY_MESSAGE", ("Message " + message + " says something about children. ").repeat(160));
		}
		this.jdbc
			.sql("""
					with asked as (
					  insert into publication_job (id, partnership_id, report, publication, asked_by_id, asked_by, asked_at, state, files,
					    problems)
					  select gen_random_uuid(), r.partnership_id, r.slug, jsonb_build_object('version', r.version, 'on', '2026-03-01',
					    'early_confirmed', true, 'override', 'Published for the test'), :person, 'Manager', now(), 'WAITING', 0, '[]'
					  from annual_report r returning id)
					insert into job (task_name, task_instance, execution_time, picked, version, priority)
					select 'job', 'publication/' || id, now(), false, 1, 90 from asked""")
			.param("person", this.people.managerOf(editor.partnership()).id())
			.update();
	}

	@Test
	void reportIsPublishedOnceAndWholeHoweverOftenTheApplicationIsKilled() throws Exception {
		for (int files = 0; files < FILES; files += 2) {
			killWhen(files, 0);
		}
		for (int kill = 0; kill < 3; kill++) {
			killWhen(FILES - 1, this.random.nextInt(3_000));
		}
		var last = start();
		try {
			until(last, () -> "DONE".equals(find("select state from publication_job")));
		}
		finally {
			last.destroyForcibly().waitFor();
		}
		assertThat(whole()).isTrue();
	}

	/** Kills the application a little after so many files are made. */
	private void killWhen(int files, int later) throws Exception {
		var process = start();
		try {
			until(process, () -> find(
					"select state <> 'WAITING' and files >= " + files + " or state = 'DONE' from publication_job")
				.equals("t"));
			Thread.sleep(later);
		}
		finally {
			process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
		}
		boolean whole = whole();
		System.out.printf("%tT killed %d ms after %d files: %s%n", LocalTime.now(), later, files,
				whole ? "published" : "nothing public");
		this.jdbc.sql("update publication_job set files = 0 where state = 'RUNNING'").update();
	}

	/** Returns whether all is published; if not, nothing is. */
	private boolean whole() {
		boolean published = find("select state from annual_report").equals("PUBLISHED");
		assertThat(find("select count(*) from edition")).isEqualTo(published ? "1" : "0");
		assertThat(find("select count(*) from edition_file")).isEqualTo(published ? String.valueOf(FILES) : "0");
		assertThat(find("select state = 'DONE' from publication_job")).isEqualTo(published ? "t" : "f");
		return published;
	}

	private Process start() throws IOException {
		return ApplicationProcess.start(this.database, log());
	}

	private void until(Process process, Supplier<Boolean> reached) throws Exception {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!reached.get()) {
			assertThat(process.isAlive() && System.nanoTime() < end)
				.as("%s %s%n%s", this.jdbc.sql("select * from publication_job").query().listOfRows(),
						this.jdbc.sql("select * from job").query().listOfRows(), Files.readString(log()))
				.isTrue();
			Thread.sleep(2);
		}
	}

	private Path log() {
		return this.folder.resolve("application.log");
	}

	private String find(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

}
