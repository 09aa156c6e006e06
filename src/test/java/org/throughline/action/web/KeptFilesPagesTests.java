package org.throughline.action.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Files that were chosen with a form that has errors: they need not be chosen again.
 */
class KeptFilesPagesTests extends ActionPagesTest {

	private static final MockMultipartFile MINUTES = file("minutes.txt", "agreed");

	@Autowired
	private JdbcClient jdbc;

	private String address = "";

	@BeforeEach
	void oneAction() {
		this.address = "/my/actions/" + action(this.police, "Write the guidance", LocalDate.of(2020, 1, 31));
	}

	@Test
	void areSavedWithTheCorrectedForm() throws Exception {
		var refused = send(this.officer, MINUTES, "status", "BLOCKED", "describes", "Minutes");
		assertThat(refused).hasStatus(422);
		var page = page(refused);
		assertThat(page.select("label[for=kept-1]").text()).isEqualTo("minutes.txt (1 KB)");
		assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly("Enter a progress note");
		var again = page(send(this.officer, file("photo.txt", "seen"), "status", "BLOCKED", "describes", "", "note",
				"Waits", "kept", kept(page)));
		assertThat(again.select("input[name=kept] + label").eachText()).containsExactly("minutes.txt (1 KB)",
				"photo.txt (1 KB)");
		assertThat(again.select("#describes-error").text()).contains("Describe the evidence");
		var ids = again.select("input[name=kept][checked]").eachAttr("value");
		assertThat(post(this.officer, this.address, "status", "BLOCKED", "note", "Waits", "describes", "Minutes",
				"kept", ids.get(0), "kept", ids.get(1)))
			.hasRedirectedUrl("/my");
		var after = valid(get(this.officer, this.address));
		assertThat(after.select(".app-history__change").text()).contains("minutes.txt", "photo.txt");
		assertThat(get(this.officer, after.select(".app-history__change a").attr("href"))).bodyText()
			.isEqualTo("agreed");
		assertThat(this.jdbc.sql("select count(*) from kept_file where person_id = ?")
			.param(this.officer.id())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void areLeftOutIfTheirBoxIsCleared() throws Exception {
		assertThat(send(this.officer, MINUTES, "status", "BLOCKED", "describes", "Minutes")).hasStatus(422);
		assertThat(post(this.officer, this.address, "status", "IN_PROGRESS", "note", "First draft"))
			.hasRedirectedUrl("/my");
		assertThat(page(get(this.officer, this.address)).select(".app-history__change").text()).contains("First draft")
			.doesNotContain("minutes.txt");
	}

	@Test
	void belongToThePersonWhoChoseThem() throws Exception {
		String kept = kept(page(send(this.officer, MINUTES, "status", "BLOCKED", "describes", "Minutes")));
		String theirs = "/my/actions/" + action(this.health, "Ask the families", LocalDate.of(2020, 1, 31));
		for (String address : new String[] { theirs, manage(theirs.substring(3)) + "/update" }) {
			var person = address.startsWith("/my") ? this.nurse : this.manager;
			var taken = post(person, address, "status", "IN_PROGRESS", "note", "Begun", "source", "By phone",
					"describes", "Minutes", "kept", kept);
			assertThat(taken).hasStatus(422);
			assertThat(page(taken).select("main").text()).contains("Select the file again")
				.doesNotContain("minutes.txt");
		}
		assertThat(post(this.officer, this.address, "status", "IN_PROGRESS", "note", "Begun", "describes", "Minutes",
				"kept", "no-id"))
			.hasStatus(404);
	}

	@Test
	void areCheckedLikeEvidence() throws Exception {
		var refused = send(this.officer, file("photo.png", "no picture"), "status", "BLOCKED", "describes", "Photo");
		assertThat(page(refused).select(".govuk-error-summary a").eachText()).containsExactlyInAnyOrder(
				"Enter a progress note", "photo.png: File contents do not match its type (.png)");
		assertThat(page(refused).select("input[name=kept]")).isEmpty();
	}

	@Test
	void areTheNewestOnly() throws Exception {
		for (int count = 0; count < 22; count++) {
			send(this.officer, file("file-" + count + ".txt", "text"), "status", "BLOCKED", "describes", "Files");
		}
		assertThat(this.jdbc.sql("select file_name from kept_file where person_id = ?")
			.param(this.officer.id())
			.query(String.class)
			.list()).hasSize(20).contains("file-21.txt").doesNotContain("file-0.txt", "file-1.txt");
	}

	@Test
	void areLimitedForAPerson() throws Exception {
		keep(59, 10);
		assertThat(page(send(this.officer, MINUTES, "status", "BLOCKED", "describes", "Minutes"))
			.select("input[name=kept]")).hasSize(1);
		var refused = page(send(this.officer, file("photo.txt", "seen"), "status", "BLOCKED", "describes", "Photo"));
		assertThat(refused.select(".govuk-error-summary a").text()).contains("You have too many files");
		assertThat(count(this.officer)).isEqualTo(60);
		assertThat(page(send(this.manager, MINUTES, "status", "BLOCKED", "describes", "Minutes"))
			.select(".govuk-error-summary a")
			.text()).as("another person").doesNotContain("You have too many files");
	}

	@Test
	void areLimitedInBytesForAPerson() throws Exception {
		keep(4, 25 << 20);
		var refused = page(send(this.officer, MINUTES, "status", "BLOCKED", "describes", "Minutes"));
		assertThat(refused.select(".govuk-error-summary a").text()).contains("You have too many files");
		assertThat(count(this.officer)).isEqualTo(4);
	}

	/** Keeps files of other actions for the officer. */
	private void keep(int files, int bytes) {
		String other = action(this.police, "Train staff", LocalDate.of(2020, 1, 31));
		this.jdbc.sql("""
				insert into kept_file (id, action_id, person_id, file_name, content, kept_at)
				select gen_random_uuid(), a.id, :person, 'other.txt', convert_to(repeat('x', :bytes), 'UTF8'), now()
				from action a, generate_series(1, :files) where a.reference = :reference
				  and a.partnership_id = :place""")
			.param("person", this.officer.id())
			.param("bytes", bytes)
			.param("files", files)
			.param("reference", other)
			.param("place", this.placeId)
			.update();
	}

	private long count(SignedInUser person) {
		return this.jdbc.sql("select count(*) from kept_file where person_id = ?")
			.param(person.id())
			.query(Long.class)
			.single();
	}

	@Test
	void areAllKeptIfThereAreTooMany() throws Exception {
		var ids = new ArrayList<String>();
		for (int count = 0; count < 9; count++) {
			ids.add(page(send(this.officer, file("file-" + count + ".txt", "text"), "status", "BLOCKED", "describes",
					"Files"))
				.select("input[name=kept][checked]")
				.attr("value"));
		}
		var request = this.mvc.post()
			.uri(this.address)
			.multipart()
			.file(file("new-1.txt", "text"))
			.file(file("new-2.txt", "text"))
			.param("status", "BLOCKED")
			.param("note", "Waits")
			.param("describes", "Files")
			.param("kept", ids.toArray(String[]::new));
		var page = page(request.with(user(this.officer)).with(csrf()).exchange());
		assertThat(page.select(".govuk-error-summary a").eachText()).hasSize(1);
		assertThat(page.select("input[name=kept] + label").eachText()).hasSize(11).contains("file-0.txt (1 KB)");
	}

	private static String kept(Document page) {
		return page.select("input[name=kept][checked]").attr("value");
	}

	private static MockMultipartFile file(String name, String text) {
		return new MockMultipartFile("files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
	}

	private MvcTestResult send(SignedInUser person, MockMultipartFile file, String... parameters) {
		var request = this.mvc.post().uri(this.address).multipart().file(file);
		for (int place = 0; place < parameters.length; place += 2) {
			request.param(parameters[place], parameters[place + 1]);
		}
		return request.with(user(person)).with(csrf()).exchange();
	}

}
