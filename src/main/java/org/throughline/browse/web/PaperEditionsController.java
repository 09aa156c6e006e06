package org.throughline.browse.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

import org.throughline.browse.PartnershipHeading;
import org.throughline.paper.PaperEditionService;
import org.throughline.paper.PaperService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;
import org.throughline.publication.EditionForm;

/**
 * Page of each edition of a paper, and its files.
 */
@Controller
@PublishedPage
@SideNavigation("papers")
@RequestMapping(Addresses.PARTNERSHIP + "/papers/{paper:[a-z0-9-]+}/editions/{number:[1-9][0-9]?[0-9]?}")
class PaperEditionsController {

	private final PaperService papers;

	private final PaperEditionService editions;

	PaperEditionsController(PaperService papers, PaperEditionService editions) {
		this.papers = papers;
		this.editions = editions;
	}

	/** Shows an edition, also one that a newer one has superseded. */
	@GetMapping
	String show(PartnershipHeading heading, @PathVariable String paper, @PathVariable int number, Model model) {
		var found = this.papers.published(heading.id(), paper);
		String address = "/" + heading.slug() + "/papers/" + found.slug();
		model.addAttribute("paper", found);
		model.addAttribute("address", address);
		model.addAttribute("body", this.papers.html(this.editions.text(found.id(), number)));
		model.addAttribute("edition",
				this.editions.editions(found.id())
					.stream()
					.filter((edition) -> edition.number() == number)
					.findFirst()
					.orElseThrow(NotFoundException::new));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, PapersController.link(heading),
				new PageLink(found.title(), address), new PageLink("Edition " + number, null)));
		return "browse/paper-edition";
	}

	/** The content never changes, so browsers keep it; public caches do not. */
	@GetMapping("/{form:[a-z]+}")
	@Nullable ResponseEntity<byte[]> file(PartnershipHeading heading, @PathVariable String paper, @PathVariable int number,
			@PathVariable String form, WebRequest request) {
		var wanted = EditionForm.of(form).orElseThrow(NotFoundException::new);
		var file = this.editions.file(heading.id(), paper, number, wanted);
		if (request.checkNotModified('"' + file.sha256() + '"')) {
			return null;
		}
		return wanted.response(heading.slug() + "-" + paper + "-edition-" + number + wanted.extension())
			.cacheControl(this.editions.isPublic(file)
					? CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable() : CacheControl.noStore())
			.body(this.editions.content(file));
	}

}
