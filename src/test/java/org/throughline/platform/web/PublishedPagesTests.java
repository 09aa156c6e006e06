package org.throughline.platform.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import org.throughline.ApplicationTest;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.SignedInUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ApplicationTest
@Transactional
class PublishedPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Test
	void saysThatAnUnchangedPageIsUnchanged() {
		String tag = tag();
		assertThat(this.mvc.get().uri("/tests/published").header("If-None-Match", tag)).hasStatus(304)
			.bodyText()
			.isEmpty();
		assertThat(this.mvc.get().uri("/tests/published")).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "public, max-age=0, must-revalidate")
			.satisfies((headers) -> assertThat(headers.getVary()).contains("Cookie"));
	}

	@Test
	void showsTheNewPageAfterAChange() {
		String tag = tag();
		change("theme");
		assertThat(this.mvc.get().uri("/tests/published").header("If-None-Match", tag)).hasStatusOk();
		assertThat(tag()).isNotEqualTo(tag);
	}

	@Test
	void keepsThePageAfterAChangeThatReadersDoNotSee() {
		String tag = tag();
		change("user_account");
		assertThat(this.mvc.get().uri("/tests/published").header("If-None-Match", tag)).hasStatus(304);
	}

	@Test
	void tagRevealsNothingAndBelongsToOneAddress() {
		String tag = tag();
		assertThat(tag).matches("\"[\\w-]{43}\"");
		assertThat(this.mvc.get().uri("/tests/published?page=2").header("If-None-Match", tag)).hasStatusOk();
	}

	@Test
	void neverAnswersASignedInPersonFromMemory() {
		String tag = tag();
		var someone = new SignedInUser(TimeOrderedId.next(), "someone@example.org", "Someone");
		assertThat(this.mvc.get().uri("/tests/published").header("If-None-Match", tag).with(user(someone)))
			.hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
			.doesNotContainHeader("ETag");
	}

	@Test
	void leavesOtherPagesAlone() {
		assertThat(this.mvc.get().uri("/tests/unmarked")).hasStatusOk().headers().doesNotContainHeader("ETag");
	}

	@Test
	void keepsNoPageThatDoesNotExist() {
		assertThat(this.mvc.get().uri("/tests/published?missing=yes")).hasStatus(404)
			.headers()
			.doesNotContainHeader("ETag")
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
	}

	private String tag() {
		String tag = this.mvc.get().uri("/tests/published").exchange().getResponse().getHeader("ETag");
		assertThat(tag).startsWith("\"");
		return (tag != null) ? tag : "";
	}

	private void change(String table) {
		this.jdbc.sql("""
				insert into history (actor, table_name, operation, record_id, new_row)
				values ('test', ?, 'INSERT', gen_random_uuid(), '{}')""").param(table).update();
		this.jdbc.sql("set constraints all immediate").update();
	}

	@TestComponent
	@Controller
	static class PageController {

		@PublishedPage
		@GetMapping("/tests/published")
		@ResponseBody
		String published(@RequestParam(defaultValue = "no") String missing) {
			if (missing.equals("yes")) {
				throw new NotFoundException();
			}
			return "published";
		}

		@GetMapping("/tests/unmarked")
		@ResponseBody
		String unmarked() {
			return "unmarked";
		}

	}

}
