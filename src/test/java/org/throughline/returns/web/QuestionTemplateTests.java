package org.throughline.returns.web;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.web.ReturnsVisitor.MANAGED;
import static org.throughline.returns.web.ReturnsVisitor.MANAGER;
import static org.throughline.returns.web.ReturnsVisitor.POLICE;

/**
 * Named questions, from which requests for narratives start.
 */
@SampleTest
class QuestionTemplateTests {

	private static final String TEMPLATES = "/manage/oxfordshire/question-templates";

	@Autowired
	private ReturnsVisitor visitor;

	@Test
	void startsWithTheLatestQuestionsAndIsChosenWhenAsking() throws Exception {
		this.visitor.askForWords("What did you do?\n\nWhat changed?", "thames-valley-police");
		assertThat(this.visitor.read(TEMPLATES + "/new", MANAGER).select("textarea[name=questions]").val())
			.isEqualTo("What did you do?\nWhat changed?");
		assertThat(save("/new", "Partners", "What helped?\n\nWhat did not?").getStatus()).isEqualTo(302);
		assertThat(save("/new", "partners", "What else?").getStatus()).isEqualTo(422);
		assertThat(save("/new", "Others", " ").getStatus()).isEqualTo(422);
		assertThat(this.visitor.read(TEMPLATES, MANAGER).select("main li").text()).contains("Partners 2 questions");
		String number = number("Partners");
		var chosen = this.visitor.send(MANAGED + "/new", MANAGER, "kind", "NARRATIVE", "period.label", "2031/32",
				"questions", "Typed before", "template", number, "press", "questions");
		assertThat(chosen.getStatus()).isEqualTo(200);
		var page = Jsoup.parse(chosen.getContentAsString());
		assertThat(page.select("textarea[name=questions]").val()).isEqualTo("What helped?\nWhat did not?");
		assertThat(page.select("input[name='period.label']").val()).isEqualTo("2031/32");
		assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("NARRATIVE");
	}

	@Test
	void isForBusinessManagersAndKeepsBothVersions() throws Exception {
		assertThat(this.visitor.status(TEMPLATES, POLICE)).isEqualTo(404);
		save("/new", "Chairs", "What helped?");
		String address = "/" + number("Chairs");
		assertThat(save(address, "Chairs", "What helped most?").getStatus()).isEqualTo(302);
		var conflict = save(address, "Chairs", "What helped least?");
		assertThat(conflict.getStatus()).isEqualTo(409);
		assertThat(Jsoup.parse(conflict.getContentAsString()).select(".app-conflict").text()).contains("most", "least");
	}

	private String number(String name) throws Exception {
		String address = this.visitor.read(TEMPLATES, MANAGER).select("main li a:contains(" + name + ")").attr("href");
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private MockHttpServletResponse save(String below, String name, String questions) throws Exception {
		return this.visitor.send(TEMPLATES + below, MANAGER, "version", "0", "name", name, "questions", questions);
	}

}
