package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.ReportQueries;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;
import org.throughline.publication.EditionFileSummary;
import org.throughline.publication.EditionForm;
import org.throughline.publication.EditionService;
import org.throughline.publication.EditionSummary;

/**
 * Page of a report's editions, and their files.
 */
@Controller
@RequestMapping(Addresses.PARTNERSHIP)
class EditionsController {

	private final PartnershipQueries partnerships;

	private final PartnershipService names;

	private final ReportQueries reports;

	private final EditionService editions;

	private final PartLabels labels;

	EditionsController(PartnershipQueries partnerships, PartnershipService names, ReportQueries reports,
			EditionService editions, PartLabels labels) {
		this.partnerships = partnerships;
		this.names = names;
		this.reports = reports;
		this.editions = editions;
		this.labels = labels;
	}

	@PublishedPage
	@GetMapping("/{year:(?!reports$)[a-z0-9-]+}/editions")
	String ofReport(@PathVariable String partnership, @PathVariable String year, Model model) {
		return list(partnership, year, true, model);
	}

	@PublishedPage
	@GetMapping("/reports/{report:[a-z0-9-]+}/editions")
	String ofOtherReport(@PathVariable String partnership, @PathVariable String report, Model model) {
		return list(partnership, report, false, model);
	}

	@GetMapping("/{year:(?!reports$)[a-z0-9-]+}/editions/{number:[1-9][0-9]?[0-9]?}/{form:[a-z]+}")
	ResponseEntity<byte[]> fileOfReport(@PathVariable String partnership, @PathVariable String year,
			@PathVariable int number, @PathVariable String form) {
		return file(partnership, year, true, number, form);
	}

	@GetMapping("/reports/{report:[a-z0-9-]+}/editions/{number:[1-9][0-9]?[0-9]?}/{form:[a-z]+}")
	ResponseEntity<byte[]> fileOfOtherReport(@PathVariable String partnership, @PathVariable String report,
			@PathVariable int number, @PathVariable String form) {
		return file(partnership, report, false, number, form);
	}

	private String list(String partnership, String slug, boolean own, Model model) {
		var heading = this.partnerships.heading(partnership);
		var report = this.reports.heading(heading, slug, own);
		var found = this.editions.editions(heading.id(), slug);
		String address = "/" + heading.slug() + "/" + report.reference().path();
		model.addAttribute("partnership", heading);
		model.addAttribute("report", report);
		model.addAttribute("editions", found.stream().map((edition) -> shown(edition, address)).toList());
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.EDITIONS));
		List<PageLink> steps = new ArrayList<>();
		steps.add(new PageLink("Reports", "/" + heading.slug() + "/reports"));
		steps.add(new PageLink(own ? report.periodLabel() : report.body() + " " + report.periodLabel(), address));
		steps.add(new PageLink("Downloads", null));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, steps.toArray(PageLink[]::new)));
		return "browse/editions";
	}

	private Shown shown(EditionSummary edition, String address) {
		return new Shown(edition, address + "/editions/" + edition.number() + "/", this.editions.files(edition));
	}

	private ResponseEntity<byte[]> file(String partnership, String slug, boolean own, int number, String form) {
		var heading = this.partnerships.heading(partnership);
		this.reports.heading(heading, slug, own);
		var wanted = EditionForm.of(form).orElseThrow(NotFoundException::new);
		var file = this.editions.file(this.names.require(partnership), slug, number, wanted);
		var disposition = (wanted == EditionForm.HTML) ? ContentDisposition.inline() : ContentDisposition.attachment();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(wanted.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.eTag(file.sha256())
			.cacheControl(CacheControl.noCache())
			.body(file.content());
	}

	/**
	 * An edition on the page.
	 *
	 * @param address what the addresses of its files begin with
	 */
	record Shown(EditionSummary edition, String address, List<EditionFileSummary> files) {

	}

}
