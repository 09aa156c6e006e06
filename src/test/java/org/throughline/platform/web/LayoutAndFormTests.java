package org.throughline.platform.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.ApplicationTest;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Pagination;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.time.DatePrecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The frame around a page, and what becomes of a form that is not valid.
 */
@ApplicationTest
class LayoutAndFormTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void framesEveryPageAlike() throws Exception {
		Document page = page(this.mvc.get().uri("/manage/tests/form").with(user(someone())).exchange());
		assertThat(page.title()).isEqualTo("A form – Manage – Throughline");
		assertThat(page.select("a.govuk-skip-link").attr("href")).isEqualTo("#main-content");
		assertThat(page.select("main#main-content h1")).hasSize(1);
		assertThat(page.select(".govuk-breadcrumbs li").eachText()).containsExactly("Partnerships", "Oxfordshire",
				"2024 to 2025");
		assertThat(page.select(".app-header__account").text()).contains("Business manager (sample)", "Sign out");
		assertThat(page.select(".app-header form[method=post] input[name=_csrf]")).hasSize(1);
		assertThat(page.select(".govuk-error-summary, .govuk-notification-banner")).isEmpty();
		assertThat(page.select("[style], script:not([src])")).isEmpty();
	}

	@Test
	void fillsAFormFromItsRecord() throws Exception {
		Document page = page(this.mvc.get().uri("/manage/tests/form").with(user(someone())).exchange());
		assertThat(page.select("#title").val()).isEqualTo("A <b>title</b>");
		assertThat(page.select("label[for=title]").text()).isEqualTo("Title");
		assertThat(page.select("#title").attr("aria-describedby")).isEqualTo("title-hint");
		assertThat(page.select("#body").text()).isEqualTo("text");
		assertThat(page.select("#precision option[selected]").eachText()).containsExactly("Month");
		assertThat(page.select("input[name=audience][checked]").eachAttr("value")).containsExactly("A");
		assertThat(page.select("input[name=themes][checked]").eachAttr("value")).containsExactly("B");
		assertThat(page.select("#quotation").hasAttr("checked")).isTrue();
		assertThat(page.select(".govuk-date-input input").eachAttr("value")).containsExactly("1", "2", "2025");
		assertThat(page.select("[name=lines[1].text]").attr("id")).isEqualTo("lines-1.text");
	}

	@Test
	void showsAnInvalidFormAgainWithEveryErrorAndWhatWasTyped() throws Exception {
		var answer = this.mvc.post()
			.uri("/manage/tests/form")
			.param("title", " ")
			.param("themes", "B")
			.param("precision", "MONTH")
			.param("publishedOn.day", "30")
			.param("publishedOn.month", "2")
			.param("lines[0].text", "")
			.param("lines[1].text", "b")
			.with(user(someone()))
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus(422);
		Document page = page(answer);
		assertThat(page.title()).isEqualTo("Error: A form – Manage – Throughline");
		var links = page.select(".govuk-error-summary__list a");
		assertThat(links.eachAttr("href")).containsExactly("#title", "#body", "#audience", "#publishedOn.day",
				"#lines-0.text");
		assertThat(links.eachText()).startsWith("Enter a title").contains("Enter a real date");
		assertThat(links)
			.allSatisfy((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).as(link.attr("href"))
				.isNotNull());
		assertThat(page.select("#title").attr("aria-describedby")).isEqualTo("title-hint title-error");
		assertThat(page.select("#title-error").text()).isEqualTo("Error: Enter a title");
		assertThat(page.select("#publishedOn-error").text()).isEqualTo("Error: Enter a real date");
		assertThat(page.select(".govuk-date-input input").eachAttr("value")).containsExactly("30", "2", "");
		assertThat(page.select("#precision option[selected]").eachText()).containsExactly("Month");
		assertThat(page.select("[name=lines[1].text]").val()).isEqualTo("b");
	}

	@Test
	void tellsWhatWasDone() throws Exception {
		Document page = page(
				this.mvc.get().uri("/manage/tests/form?saved=DatePrecision.DAY").with(user(someone())).exchange());
		assertThat(page.select(".govuk-notification-banner--success[role=alert] .govuk-notification-banner__heading")
			.text()).isEqualTo("Day");
	}

	@Test
	void namesEveryStaticFileByItsContent() throws Exception {
		Document page = page(this.mvc.get().uri("/manage/tests/form").with(user(someone())).exchange());
		List<String> files = new ArrayList<>(page.select("link[href]").eachAttr("href"));
		files.addAll(page.select("script[src]").eachAttr("src"));
		files.addAll(page.select("meta[name=govuk-frontend]").eachAttr("content"));
		assertThat(files).hasSize(6).allSatisfy((file) -> {
			assertThat(file).matches("/assets/.+-[0-9a-f]{32}\\.(css|js|svg)");
			assertThat(this.mvc.get().uri(file)).hasStatusOk()
				.headers()
				.hasValue("Cache-Control", "max-age=31536000, public");
		});
		assertThat(this.mvc.get().uri("/assets/vendor/govuk-frontend.min.css")).bodyText()
			.doesNotContain("GDS Transport", "@font-face", "/assets/");
	}

	private static Document page(MvcTestResult answer) throws Exception {
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private static SignedInUser someone() {
		return new SignedInUser(TimeOrderedId.next(), "someone@example.org", "Business manager (sample)");
	}

	record Line(@NotBlank String text) {
	}

	record SampleForm(@NotBlank String title, @NotBlank String body, String precision, @NotBlank String audience,
			List<String> themes, String quotation, @Valid DateParts publishedOn, @Valid List<Line> lines) {

		SampleForm {
			themes = (themes != null) ? themes : List.of();
			publishedOn = (publishedOn != null) ? publishedOn : DateParts.EMPTY;
			lines = (lines != null) ? lines : List.of();
		}

	}

	@TestComponent
	@Controller
	static class SampleController {

		@ModelAttribute
		void frame(Model model) {
			model.addAttribute("crumbs", List.of(new PageLink("Partnerships", "/"),
					new PageLink("Oxfordshire", "/oxfordshire"), new PageLink("2024 to 2025", null)));
			model.addAttribute("parts",
					List.of(new PageLink("Key messages", "/a", true), new PageLink("Priorities", "/b")));
			model.addAttribute("precisions", DatePrecision.values());
			model.addAttribute("audiences",
					List.of(new Choice("A", "Councillors", "Those who decide"), new Choice("B", "Everyone")));
			model.addAttribute("pagination", Pagination.of("/list?q=x", 5, 12));
		}

		@GetMapping("/manage/tests/form")
		String form(@RequestParam(required = false) String saved, Model model) {
			model.addAttribute("flash", saved);
			model.addAttribute("sampleForm", new SampleForm("A <b>title</b>", "text", "MONTH", "A", List.of("B"),
					"true", new DateParts("1", "2", "2025"), List.of(new Line("one"), new Line("two"))));
			return "platform-tests/form";
		}

		@PostMapping("/manage/tests/form")
		String save(@Valid @ModelAttribute SampleForm sampleForm, BindingResult result) {
			result.rejectValue("publishedOn", "x", "Enter a real date");
			return "platform-tests/form";
		}

	}

}
