package org.throughline.browse.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.PartnershipHeading;
import org.throughline.paper.PaperEditionService;
import org.throughline.paper.PaperService;
import org.throughline.paper.PublicMeetingQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.PublishedPage;

/**
 * Papers by which councils considered the reports of a partnership.
 */
@Controller
@PublishedPage
@SideNavigation("papers")
@RequestMapping(Addresses.PARTNERSHIP + "/papers")
class PapersController {

	private static final String LIST = "Council papers";

	private final PaperService papers;

	private final PublicMeetingQueries meetings;

	private final PaperEditionService editions;

	PapersController(PaperService papers, PublicMeetingQueries meetings, PaperEditionService editions) {
		this.papers = papers;
		this.editions = editions;
		this.meetings = meetings;
	}

	/** Returns the link to the list of papers and meetings. */
	static PageLink link(PartnershipHeading heading) {
		return new PageLink(LIST, "/" + heading.slug() + "/papers");
	}

	@GetMapping
	String list(PartnershipHeading heading, Model model) {
		model.addAttribute("papers", this.papers.published(heading.id()));
		model.addAttribute("meetings", this.meetings.ofPartnership(heading.id()));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink(LIST, null)));
		return "browse/papers";
	}

	@GetMapping("/{paper:[a-z0-9-]+}")
	String show(PartnershipHeading heading, @PathVariable String paper, Model model) {
		var found = this.papers.published(heading.id(), paper);
		var text = this.papers.text(found);
		model.addAttribute("paper", found);
		model.addAttribute("text", text);
		model.addAttribute("sources", this.papers.sources(found));
		model.addAttribute("editions", this.editions.editions(found.id()));
		model.addAttribute("address", "/" + heading.slug() + "/papers/" + found.slug());
		model.addAttribute("body", this.papers.html(text));
		model.addAttribute("meetings",
				this.meetings.ofPartnership(heading.id())
					.stream()
					.filter((meeting) -> meeting.papers().stream().anyMatch((one) -> one.slug().equals(paper)))
					.toList());
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, link(heading), new PageLink(found.title(), null)));
		return "browse/paper";
	}

}
