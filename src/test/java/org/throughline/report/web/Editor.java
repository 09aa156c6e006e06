package org.throughline.report.web;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.HtmlValidator;
import org.throughline.account.People;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.TestPublications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A business manager at a screen, in a partnership of their own. Sends what the form on
 * the page holds, as a browser does.
 */
final class Editor {

	private final MockMvcTester mvc;

	private final SignedInUser person;

	private final String partnership;

	Editor(MockMvcTester mvc, People people) {
		this.mvc = mvc;
		this.partnership = people.partnership();
		this.person = people.managerOf(this.partnership);
	}

	/** Somebody in a partnership that is there. */
	Editor(MockMvcTester mvc, SignedInUser person, String partnership) {
		this.mvc = mvc;
		this.person = person;
		this.partnership = partnership;
	}

	/** Another person at another screen, in the same partnership. */
	Editor colleague(SignedInUser other) {
		return new Editor(this.mvc, other, this.partnership);
	}

	String partnership() {
		return this.partnership;
	}

	/** Address of a report's workbench. */
	String report(String slug) {
		return "/manage/" + this.partnership + "/reports/" + slug;
	}

	/** Starts the partnership's own report of 2024/25 and answers its address. */
	String startReport() {
		String address = "/manage/" + this.partnership + "/reports/new";
		assertThat(send(address, page(address + "?type=PARTNERSHIP"),
				Map.of("title", "Annual report", "period.label", "2024/25", "period.starts.day", "1",
						"period.starts.month", "4", "period.starts.year", "2024", "period.ends.day", "31",
						"period.ends.month", "3", "period.ends.year", "2025", "document.dated.year", "2025")))
			.hasStatus3xxRedirection();
		return report("2024-25");
	}

	/** Starts a correction of a published report and answers its address. */
	String correct(String report) {
		page(report + "/amend");
		var started = press(report + "/amend", "kind", "CORRECTION");
		assertThat(started).hasStatus3xxRedirection();
		return Objects.requireNonNull(started.getResponse().getRedirectedUrl());
	}

	/** Adds a statement and answers its number. */
	int say(String report, String kind, String wording) {
		assertThat(save(report + "/statements/new", Map.of("kind", kind, "content.wording", wording)))
			.hasStatus3xxRedirection();
		return page(report + "/parts").select("[id^=statement-]")
			.stream()
			.mapToInt((row) -> Integer.parseInt(row.id().substring("statement-".length())))
			.max()
			.orElseThrow();
	}

	MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(user(this.person)).exchange();
	}

	/** Moves a draft to its next stages, in order. */
	void stages(String report, String... stages) {
		for (String stage : stages) {
			assertThat(send(report + "/stages", page(report), Map.of("stage", stage, "note", "Next")))
				.hasStatus3xxRedirection();
		}
	}

	/** A page that is there, valid HTML without inline script or style. */
	Document page(String address) {
		var result = get(address);
		assertThat(result).hasStatusOk();
		return valid(result);
	}

	/** Fills the page's form and presses its first button, which saves. */
	MvcTestResult save(String address, Map<String, ?> typed) {
		return send(address, page(address), typed);
	}

	/** Fills the form of a page that is open already. */
	MvcTestResult send(String address, Document open, Map<String, ?> typed) {
		var request = this.mvc.post().uri(address).with(user(this.person)).with(csrf());
		if (open.selectFirst("main form[action=" + address + "]") instanceof FormElement form) {
			for (var field : form.formData()) {
				if (!typed.containsKey(field.key())) {
					request = request.param(field.key(),
							field.key().equals("override") ? TestPublications.OVERRIDE : field.value());
				}
			}
		}
		for (var field : typed.entrySet()) {
			if (field.getValue() instanceof List<?> values) {
				request = request.param(field.getKey(), values.stream().map(Object::toString).toArray(String[]::new));
			}
			else {
				request = request.param(field.getKey(), field.getValue().toString());
			}
		}
		return request.exchange();
	}

	/** Presses a button that stands alone. */
	MvcTestResult press(String address, String... namesAndValues) {
		var request = this.mvc.post().uri(address).with(user(this.person)).with(csrf());
		for (int i = 0; i < namesAndValues.length; i += 2) {
			request = request.param(namesAndValues[i], namesAndValues[i + 1]);
		}
		return request.exchange();
	}

	/** The page that came, checked. */
	static Document valid(MvcTestResult result) {
		String html = html(result);
		assertThat(HtmlValidator.complaints(html)).isEmpty();
		var page = Jsoup.parse(html);
		assertThat(page.select("[style], style, script:not([src], [type=application/ld+json]), [onclick]")).isEmpty();
		return page;
	}

	/** A form shown again: what is wrong, with links to fields that are there. */
	static Document refused(MvcTestResult result) {
		assertThat(result).hasStatus(422);
		var page = valid(result);
		assertThat(page.title()).startsWith("Error: ");
		for (var link : page.select(".govuk-error-summary a")) {
			assertThat(page.getElementById(link.attr("href").substring(1))).as(link.attr("href")).isNotNull();
		}
		return page;
	}

	/** Returns the messages of the error summary, in order. */
	static List<String> problems(Document page) {
		return new ArrayList<>(page.select(".govuk-error-summary__list li").eachText());
	}

	private static String html(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
