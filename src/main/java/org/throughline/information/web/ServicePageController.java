package org.throughline.information.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.information.ServicePage;
import org.throughline.information.ServicePageService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;

/**
 * The pages about the service, for everyone.
 */
@Controller
@RequestMapping("/help")
@PublishedPage
class ServicePageController {

	/** Below the title of the page. */
	private static final int FIRST_HEADING = 2;

	private final ServicePageService pages;

	private final Messages messages;

	ServicePageController(ServicePageService pages, Messages messages) {
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("guides", links(true));
		model.addAttribute("others", links(false));
		return "information/help";
	}

	@GetMapping("/{page}")
	String page(@PathVariable String page, Model model) {
		var shown = ServicePage.of(page).orElseThrow(NotFoundException::new);
		model.addAttribute("shown", shown);
		model.addAttribute("text", Markdown.toHtml(this.pages.text(shown).wording(), FIRST_HEADING));
		model.addAttribute("breadcrumbTrail", List.of(new PageLink("Partnerships", "/"), new PageLink("Help", "/help"),
				new PageLink(this.messages.label(shown), null)));
		return "information/page";
	}

	private List<PageLink> links(boolean guides) {
		return Stream.of(ServicePage.values())
			.filter((page) -> page.isGuide() == guides)
			.map((page) -> new PageLink(this.messages.label(page), "/help/" + page.slug()))
			.toList();
	}

}
