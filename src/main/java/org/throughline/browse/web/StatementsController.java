package org.throughline.browse.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.StatementVersion;
import org.throughline.browse.StatementVersionQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;

/**
 * Pages of statements through all reports that have them.
 */
@Controller
@PublishedPage
@SideNavigation("key-messages")
@RequestMapping(Addresses.PARTNERSHIP + "/statements")
class StatementsController {

	/** No report has a million statements. */
	private static final int LONGEST = 6;

	private final StatementVersionQueries versions;

	private final StatementAnswers answers;

	StatementsController(StatementVersionQueries versions, StatementAnswers answers) {
		this.answers = answers;
		this.versions = versions;
	}

	@GetMapping("/{report:[a-z0-9-]+}/{number:[0-9]+}")
	String show(PartnershipHeading heading, @PathVariable String report, @PathVariable String number, Model model) {
		if (number.length() > LONGEST) {
			throw new NotFoundException();
		}
		var found = this.versions.versions(heading, report, Integer.parseInt(number));
		model.addAttribute("found", found);
		model.addAttribute("linked",
				this.answers.of(heading, found.versions().stream().map(StatementVersion::statement).toList()));
		model.addAttribute("allVersions", true);
		model.addAttribute("place", report + ", " + number);
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, new PageLink("Key messages", "/" + heading.slug() + "/key-messages"),
						new PageLink(found.latest().statement().inOneLine(), null)));
		return "browse/versions";
	}

}
