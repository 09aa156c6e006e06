package org.throughline.browse.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.ReportQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;
import org.throughline.publication.EditionForm;
import org.throughline.publication.EditionService;
import org.throughline.publication.EditionState;
import org.throughline.publication.EditionSummary;

/**
 * Page of a report's editions, and their files.
 */
@Controller
@RequestMapping(Addresses.PARTNERSHIP)
class EditionsController {

	private final PartnershipQueries partnerships;

	private final ReportQueries reports;

	private final EditionService editions;

	private final PartLabels labels;

	EditionsController(PartnershipQueries partnerships, ReportQueries reports, EditionService editions,
			PartLabels labels) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.editions = editions;
		this.labels = labels;
	}

	@PublishedPage
	@GetMapping("/{year:(?!reports$)[a-z0-9-]+}/editions")
	String ofReport(@PathVariable String partnership, @PathVariable String year, Model model) {
		return list(partnership, year, true, null, model);
	}

	@PublishedPage
	@GetMapping("/{year:(?!reports$)[a-z0-9-]+}/editions/{number:[1-9][0-9]?[0-9]?}")
	String oneOfReport(@PathVariable String partnership, @PathVariable String year, @PathVariable int number,
			Model model) {
		return list(partnership, year, true, number, model);
	}

	@PublishedPage
	@GetMapping("/reports/{report:[a-z0-9-]+}/editions")
	String ofOtherReport(@PathVariable String partnership, @PathVariable String report, Model model) {
		return list(partnership, report, false, null, model);
	}

	@PublishedPage
	@GetMapping("/reports/{report:[a-z0-9-]+}/editions/{number:[1-9][0-9]?[0-9]?}")
	String oneOfOtherReport(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		return list(partnership, report, false, number, model);
	}

	@PublishedPage
	@GetMapping("/{year:(?!reports$)[a-z0-9-]+}/editions/{number:[1-9][0-9]?[0-9]?}/{form:[a-z]+}")
	@Nullable ResponseEntity<byte[]> fileOfReport(@PathVariable String partnership, @PathVariable String year,
			@PathVariable int number, @PathVariable String form, WebRequest request) {
		return file("/" + partnership + "/" + year, number, form, request);
	}

	@PublishedPage
	@GetMapping("/reports/{report:[a-z0-9-]+}/editions/{number:[1-9][0-9]?[0-9]?}/{form:[a-z]+}")
	@Nullable ResponseEntity<byte[]> fileOfOtherReport(@PathVariable String partnership, @PathVariable String report,
			@PathVariable int number, @PathVariable String form, WebRequest request) {
		return file("/" + partnership + "/reports/" + report, number, form, request);
	}

	/** Shows all editions of a report, or one at an address of its own. */
	private String list(String partnership, String slug, boolean own, @Nullable Integer number, Model model) {
		var heading = this.partnerships.heading(partnership);
		var report = this.reports.heading(heading, slug, own);
		var found = this.editions.editions(heading.id(), slug);
		String address = "/" + heading.slug() + "/" + report.reference().path();
		model.addAttribute("partnership", heading);
		model.addAttribute("report", report);
		var shown = found.stream().filter((edition) -> number == null || edition.number() == number).toList();
		if (number != null && shown.isEmpty()) {
			throw new NotFoundException();
		}
		model.addAttribute("editions", shown);
		model.addAttribute("number", number);
		model.addAttribute("address", address + "/editions");
		model.addAttribute("latest",
				found.stream()
					.filter((edition) -> edition.state() == EditionState.PUBLISHED)
					.map(EditionSummary::number)
					.findFirst()
					.orElse(null));
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.EDITIONS));
		List<PageLink> steps = new ArrayList<>();
		steps.add(new PageLink("Reports", "/" + heading.slug() + "/reports"));
		steps.add(new PageLink(own ? report.periodLabel() : report.body() + " " + report.periodLabel(), address));
		steps.add(new PageLink("Downloads", (number != null) ? address + "/editions" : null));
		if (number != null) {
			steps.add(new PageLink("Edition " + number, null));
		}
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, steps.toArray(PageLink[]::new)));
		return "browse/editions";
	}

	/** The content never changes, so browsers keep it; public caches do not. */
	private @Nullable ResponseEntity<byte[]> file(String address, int number, String form, WebRequest request) {
		var wanted = EditionForm.of(form).orElseThrow(NotFoundException::new);
		var file = this.editions.file(address, number, wanted);
		if (request.checkNotModified('"' + file.sha256() + '"')) {
			return null;
		}
		return wanted.response(file.name())
			.cacheControl(file.sealed() ? CacheControl.noStore()
					: CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
			.body(this.editions.content(file));
	}

}
