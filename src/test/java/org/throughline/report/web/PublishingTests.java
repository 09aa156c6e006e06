package org.throughline.report.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.TransactionException;

import org.throughline.LoggedText;
import org.throughline.SqlCounter;
import org.throughline.TestClock;
import org.throughline.account.AccountTest;
import org.throughline.account.People;
import org.throughline.platform.document.DocumentTurns;
import org.throughline.platform.job.Job;
import org.throughline.platform.time.Dates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports are published in the background.
 */
@AccountTest
class PublishingTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("publicationJobs")
	private Job publications;

	@Autowired
	private DocumentTurns turns;

	@Autowired
	private SqlCounter sql;

	private Editor editor;

	private String publish;

	@BeforeEach
	void startReport() {
		this.editor = new Editor(this.mvc, this.people);
		String report = this.editor.startReport();
		this.publish = report + "/publish";
		this.editor.say(report, "KEY_MESSAGE", "Something");
	}

	@Test
	void managerSeesThatItIsPublished() {
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		var page = this.editor.page(this.publish);
		assertThat(page.title()).startsWith("Published: Annual report");
		assertThat(page.select("main a").eachAttr("href")).contains("/" + this.editor.partnership() + "/2024-25");
	}

	@Test
	void managerSeesThatACorrectionIsSealedForALaterDay() {
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		String draft = this.editor.correct(this.editor.report("2024-25"));
		this.editor.say(draft, "KEY_MESSAGE", "Something else");
		var day = LocalDate.now(TestClock.ZONE).plusDays(30);
		assertThat(this.editor.save(draft + "/publish", Map.of("publishedOn.day", day.getDayOfMonth(),
				"publishedOn.month", day.getMonthValue(), "publishedOn.year", day.getYear(), "changes", "A message")))
			.hasStatus3xxRedirection();
		var page = this.editor.page(draft + "/publish");
		assertThat(page.title()).startsWith("Sealed: Correction");
		assertThat(page.select("main").text()).contains("Report sealed", Dates.inWords(day));
		assertThat(page.select("main a").eachAttr("href"))
			.containsExactly("/" + this.editor.partnership() + "/2024-25/editions", draft);
		assertThat(this.editor.page(draft).text()).contains("This change is sealed", Dates.inWords(day));
	}

	@Test
	void whoAsksForADraftWhileOthersMakeDocumentsIsAskedToTryAgain() throws InterruptedException {
		String draft = this.editor.report("2024-25") + "/draft/html";
		var begun = new CountDownLatch(2);
		var end = new CompletableFuture<String>();
		for (int busy = 0; busy < 2; busy++) {
			new Thread(() -> this.turns.take(() -> {
				begun.countDown();
				return end.join();
			})).start();
		}
		begun.await();
		assertThat(this.editor.get(draft)).hasStatus(503).headers().hasValue("Retry-After", "30");
		end.complete("made");
		assertThat(this.editor.get(draft)).hasStatusOk();
	}

	@Test
	void textThatWasSavedAfterThePageWasOpenedIsNotPublishedUnseen() {
		String report = this.editor.report("2024-25");
		var open = this.editor.page(this.publish);
		this.editor.say(report, "KEY_MESSAGE", "A late sentence");
		var told = this.editor.send(this.publish, open, Map.of("override", "The council meets on Monday"));
		assertThat(told).hasStatus(409);
		var page = Editor.valid(told);
		assertThat(page.select("main [role=alert]").text()).contains("Nothing was published",
				"Key messages: “A late sentence” (new)");
		assertThat(page.select("[name=override]").text()).isEqualTo("The council meets on Monday");
		assertThat(published()).isFalse();
		assertThat(this.editor.send(this.publish, page, Map.of())).hasStatus3xxRedirection();
		assertThat(published()).isTrue();
	}

	@Test
	void detailsThatWereSavedAfterThePageWasOpenedAreNamed() {
		String report = this.editor.report("2024-25");
		var open = this.editor.page(this.publish);
		assertThat(this.editor.save(report + "/details", Map.of("title", "Yearly report"))).hasStatus3xxRedirection();
		var told = this.editor.send(this.publish, open, Map.of());
		assertThat(told).hasStatus(409);
		assertThat(Editor.valid(told).select("main [role=alert]").text()).contains("Nothing was published",
				"Title and details");
		assertThat(this.editor.send(this.publish, Editor.valid(told), Map.of())).hasStatus3xxRedirection();
		assertThat(published()).isTrue();
	}

	@Test
	void textThatIsSavedWhileTheFilesAreMadeIsNotPublished() {
		String id = running(0);
		this.jdbc.sql("update publication_job set publication = publication || jsonb_build_object('shown', ?::text)")
			.param("0".repeat(64))
			.update();
		this.publications.run(id);
		assertThat(published()).isFalse();
		assertThat(this.editor.page(this.publish).select("#problems").text()).contains("The report has changed since");
	}

	@Test
	void correctionThatChangesNothingInPrintIsNotPublished() {
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		String draft = this.editor.correct(this.editor.report("2024-25"));
		var refused = Editor.refused(this.editor.save(draft + "/publish", Map.of("changes", "A message")));
		assertThat(Editor.problems(refused))
			.containsExactly("Nothing has changed since the latest edition, so there is nothing to publish");
		this.editor.say(draft, "KEY_MESSAGE", "Something else");
		assertThat(this.editor.save(draft + "/publish", Map.of("changes", "A message"))).hasStatus3xxRedirection();
		assertThat(find("select count(*) from edition r")).isEqualTo("2");
	}

	@Test
	void changesThatMayIdentifyAChildNeedAReason() {
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		String draft = this.editor.correct(this.editor.report("2024-25"));
		this.editor.say(draft, "KEY_MESSAGE", "Something else");
		String correct = draft + "/publish";
		String changes = "The number of the helpline, 07700 900123";
		var refused = Editor.refused(this.editor.save(correct, Map.of("changes", changes)));
		assertThat(refused.select("[name=_identifier]").eachAttr("value")).containsExactly("PHONE_NUMBER 07700 900123");
		assertThat(this.editor.send(correct, refused, Map.of("_identifier", "PHONE_NUMBER 07700 900123",
				"_identifierReason", "A helpline", "_identifierGivenBy", "Manager", "changes", changes)))
			.hasStatus3xxRedirection();
		assertThat(find("select max(r.changes) from edition r")).isEqualTo(changes);
	}

	@Test
	void pageOfTheReportLeadsToTheProgress() {
		running(2);
		var link = this.editor.page(this.editor.report("2024-25")).select("main a:contains(See progress)");
		assertThat(link.attr("href")).isEqualTo(this.publish);
	}

	@Test
	void pageOfAReportPublishedEarlierNamesWhatKeepsItsFilesFromBeingMade() {
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		this.jdbc.sql("""
				update publication_job set publication = null, published = null, state = 'REFUSED',
				  problems = '[{"place": "Chapter 2", "reason": "A picture lacks its description"}]'""").update();
		assertThat(this.editor.page(this.editor.report("2024-25")).select("section:has(#problems)").text())
			.contains("could not be made", "Chapter 2: A picture lacks its description");
	}

	@Test
	void managersSeeProgressAndNobodyPublishesTwice() {
		var open = this.editor.page(this.publish);
		running(2);
		var page = this.editor.page(this.publish);
		assertThat(page.select("[data-progress]").text()).startsWith("2 of 5 files are made and checked.");
		assertThat(page.select("main").text()).contains("Asked for by Other Manager",
				"to be published on 1 March 2026");
		var told = this.editor.send(this.publish, open, Map.of());
		assertThat(told).hasStatus(409);
		assertThat(Editor.valid(told).select("main [role=alert]").text()).contains("Other Manager has already asked",
				"1 March 2026");
		assertThat(state()).isEqualTo("RUNNING");
	}

	@Test
	void cancelledJobPublishesNothing() {
		String id = running(3);
		assertThat(this.editor.press(this.publish + "/cancel")).hasStatus3xxRedirection();
		this.publications.run(id);
		assertThat(state()).isEqualTo("CANCELLED");
		assertThat(published()).isFalse();
		assertThat(this.editor.press(this.publish + "/cancel").getResponse().getRedirectedUrl())
			.isEqualTo(this.publish);
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		assertThat(published()).isTrue();
	}

	@Test
	void jobThatIsCancelledWhileItRunsPublishesNothing() {
		this.jdbc.sql("""
				create function cancel_job() returns trigger language plpgsql as $$
				begin new.state := 'CANCELLED'; return new; end $$""").update();
		this.jdbc.sql("""
				create trigger cancel_job before update on publication_job for each row when (new.files = 4)
				execute function cancel_job()""").update();
		this.publications.run(running(0));
		this.jdbc.sql("drop function cancel_job cascade").update();
		assertThat(state()).isEqualTo("CANCELLED");
		assertThat(published()).isFalse();
	}

	@Test
	void jobOfAPersonWhoNoLongerManagesIsRefused() {
		String id = running(0);
		this.jdbc
			.sql("delete from role_grant where user_id = (select asked_by_id from publication_job where id = ?::uuid)")
			.param(id)
			.update();
		this.publications.run(id);
		assertThat(published()).isFalse();
		assertThat(this.editor.page(this.publish).select("#problems").text())
			.contains("The person who asked to publish it no longer has permission");
	}

	@Test
	void reportThatHasChangedSinceIsNotPublished() {
		String id = running(0);
		this.jdbc.sql("update publication_job set publication = jsonb_set(publication, '{version}', '7')").update();
		this.publications.run(id);
		assertThat(published()).isFalse();
		assertThat(this.editor.page(this.publish).select("#problems").text()).contains("The report has changed since");
		assertThat(this.editor.page(this.editor.report("2024-25")).select(".govuk-inset-text").text())
			.contains("Not published when it was last tried. See what to correct");
	}

	@Test
	void filesAreAnsweredFromMemoryUntilTheyAreWithdrawn() {
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		String file = "/" + this.editor.partnership() + "/2024-25/editions/1/json";
		String tag = Objects.requireNonNull(this.mvc.get().uri(file).exchange().getResponse().getHeader("ETag"));
		var again = this.mvc.get().uri(file).exchange();
		assertThat(again).hasStatusOk().headers().hasValue("ETag", tag);
		assertThat(again).headers().hasValue("Cache-Control", "max-age=31536000, private, immutable");
		assertThat(this.mvc.get().uri(file).header("If-None-Match", tag).exchange()).hasStatus(304);
		assertThat(this.jdbc.sql("""
				select withdraw_report(r.id, r.version, current_date, 'Ordered', 'Order 1', 'Test')
				from annual_report r join partnership p on p.id = r.partnership_id where p.slug = ?""")
			.param(this.editor.partnership())
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.mvc.get().uri(file).header("If-None-Match", tag).exchange().getResponse().getStatus()).isIn(404,
				410);
	}

	@Test
	void twoWhoPublishAtOnceMakeOneEdition() {
		var first = this.editor.page(this.publish);
		var second = this.editor.page(this.publish);
		var one = CompletableFuture.supplyAsync(() -> this.editor.send(this.publish, first, Map.of()));
		var other = CompletableFuture.supplyAsync(() -> this.editor.send(this.publish, second, Map.of()));
		assertThat(Stream.of(one.join(), other.join()).map((sent) -> sent.getResponse().getStatus()))
			.allMatch((status) -> status < 400);
		assertThat(find("select count(*) from edition r")).isEqualTo("1");
		assertThat(state()).isEqualTo("DONE");
	}

	@Test
	void sameJobInTwoCopiesOfTheApplicationMakesOneEdition() {
		String id = running(0);
		CompletableFuture
			.allOf(CompletableFuture.runAsync(() -> this.publications.run(id)),
					CompletableFuture.runAsync(() -> this.publications.run(id)))
			.join();
		assertThat(find("select count(*) from edition r")).isEqualTo("1");
		assertThat(state()).isEqualTo("DONE");
	}

	@Test
	void listsThatAreNestedTenThousandDeepAreNotPublished() {
		assertThat(this.editor.save(this.editor.report("2024-25") + "/sections/new",
				Map.of("part", "OVERVIEW", "heading", "Deep", "body", "- ".repeat(10_000) + "x")))
			.hasStatus3xxRedirection();
		assertThat(this.editor.save(this.publish, Map.of())).hasStatus3xxRedirection();
		assertThat(published()).isFalse();
		assertThat(this.editor.page(this.publish).select("#problems li").eachText()).singleElement()
			.asString()
			.contains("nested");
	}

	@Test
	void charactersThatNoFontHasAreNamedWithTheirPlace() {
		this.editor.say(this.editor.report("2024-25"), "ACHIEVEMENT", "Llŷn and Łódź are written, 漢 is not");
		var page = Editor.refused(this.editor.save(this.publish, Map.of()));
		assertThat(page.select("#identifiers h3").eachText())
			.containsExactly("Characters that the files cannot show: 漢");
		assertThat(published()).isFalse();
	}

	@Test
	void nothingIsHalfPublishedWhereverTheApplicationIsKilled() {
		String id = running(0);
		int at = 1;
		while (this.sql.cutAt(at, () -> runUntilCut(id))) {
			at++;
			boolean published = published();
			assertThat(find("select count(*) from edition r")).as("editions at statement %s", at)
				.isEqualTo(published ? "1" : "0");
			assertThat(find("select count(*) from edition r join edition_file f on f.edition_id = r.id"))
				.isEqualTo(published ? "5" : "0");
			assertThat(state().equals("DONE")).isEqualTo(published);
			this.jdbc.sql("update publication_job set state = 'RUNNING' where state = 'FAILED'").update();
		}
		assertThat(at).isGreaterThan(30);
		assertThat(published()).isTrue();
		assertThat(this.editor.page(this.publish).title()).startsWith("Published: Annual report");
	}

	/** Runs a job; a cut at its first or last statement reaches the queue. */
	private void runUntilCut(String id) {
		try (var failures = new LoggedText(Level.OFF)) {
			this.publications.run(id);
		}
		catch (DataAccessException | TransactionException ex) {
			assertThat(ex).isNotNull();
		}
	}

	/** Adds a job of another manager that runs in another copy of the application. */
	private String running(int files) {
		var other = this.people.managerOf(this.editor.partnership());
		return this.jdbc
			.sql("""
					insert into publication_job (id, partnership_id, report, publication, asked_by_id, asked_by, asked_at, state,
					  files, problems)
					select gen_random_uuid(), p.id, '2024-25', jsonb_build_object('version', r.version, 'on', '2026-03-01',
					  'early_confirmed', true, 'override', 'Published for the test'), :person, 'Other Manager', now(), 'RUNNING', :files, '[]'
					from partnership p join annual_report r on r.partnership_id = p.id where p.slug = :partnership
					returning id""")
			.param("person", other.id())
			.param("files", files)
			.param("partnership", this.editor.partnership())
			.query(String.class)
			.single();
	}

	private boolean published() {
		return "PUBLISHED".equals(find("select r.state from annual_report r"));
	}

	private String state() {
		return find("select r.state from publication_job r");
	}

	private String find(String of) {
		return this.jdbc.sql(of + " join partnership p on p.id = r.partnership_id where p.slug = ?")
			.param(this.editor.partnership())
			.query(String.class)
			.single();
	}

}
