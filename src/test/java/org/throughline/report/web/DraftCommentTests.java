package org.throughline.report.web;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.throughline.account.AccountTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@AccountTest
class DraftCommentTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	private Editor manager;

	private Editor partner;

	private String report;

	private String draft;

	@BeforeEach
	void draft() {
		this.manager = new Editor(this.mvc, this.people);
		this.partner = this.manager
			.colleague(this.people.someone(new NewGrant(Role.SAFEGUARDING_PARTNER, this.manager.partnership(), null)));
		this.report = this.manager.startReport();
		this.draft = "/drafts/" + this.manager.partnership() + "/2024-25";
		this.manager.say(this.report, "KEY_MESSAGE", "Neglect needs *earlier* help.");
		assertThat(this.manager.save(this.report + "/sections/new",
				Map.of("heading", "Introduction", "part", "OVERVIEW", "body", "First paragraph.\n\nSecond paragraph.")))
			.hasStatus3xxRedirection();
		this.manager.stages(this.report, "DRAFTING", "PARTNER_REVIEW");
	}

	@Test
	void readerSeesTheWholeDraftInOrderAndCommentsOnAParagraph() {
		var page = this.partner.page(this.draft + "/read");
		assertThat(page.select("main h2").eachText()).contains("Overview", "Key messages", "Figures", "Governance");
		assertThat(page.select("main").text()).containsSubsequence("Introduction", "First paragraph.",
				"Second paragraph.", "Key messages", "Neglect needs earlier help.");
		var paragraph = Objects.requireNonNull(page.getElementById("section-introduction-paragraph-2"));
		String address = Objects.requireNonNull(paragraph.nextElementSibling()).select("a").attr("href");
		assertThat(add(this.partner, address, "Say <b>when</b> it began")).hasStatus3xxRedirection();
		var commented = this.manager.page(this.draft + "/read");
		var beside = Objects.requireNonNull(commented.getElementById("section-introduction-paragraph-2"))
			.nextElementSibling();
		assertThat(Objects.requireNonNull(beside).select("summary").text()).isEqualTo("1 comment, 1 open");
		assertThat(beside.text()).contains("Say <b>when</b> it began", "Safeguarding partner");
		assertThat(this.manager.page(this.draft + "/comments").select("main h2").text())
			.isEqualTo("Paragraph: Introduction");
	}

	private MvcTestResult add(Editor reader, String address, String words) {
		var open = reader.page(address);
		return reader.send(this.draft + "/comments/new", open, Map.of("wording", words));
	}

}
