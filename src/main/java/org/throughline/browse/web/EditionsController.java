package org.throughline.browse.web;

import java.time.Duration;
import java.util.Map;

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
import org.throughline.browse.ReportHeading;
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
@PublishedPage
@RequestMapping(Addresses.PARTNERSHIP)
class EditionsController {

	private static final String EDITIONS = "/editions";

	private static final String EDITION = EDITIONS + "/{number:[1-9][0-9]?[0-9]?}";

	private static final String FILE = "/{form:[a-z]+}";

	private final ReportQueries reports;

	private final EditionService editions;

	private final PartLabels labels;

	EditionsController(ReportQueries reports, EditionService editions, PartLabels labels) {
		this.reports = reports;
		this.editions = editions;
		this.labels = labels;
	}

	/** Shows all editions of a report, or one at an address of its own. */
	@GetMapping({ Addresses.OWN_REPORT + EDITIONS, Addresses.OWN_REPORT + EDITION, Addresses.OTHER_REPORT + EDITIONS,
			Addresses.OTHER_REPORT + EDITION })
	String list(PartnershipHeading heading, ReportHeading report,
			@PathVariable(required = false) @Nullable Integer number, Model model) {
		var found = this.editions.editions(heading.id(), report.slug());
		String address = Addresses.address(heading, report) + EDITIONS;
		var shown = found.stream().filter((edition) -> number == null || edition.number() == number).toList();
		if (number != null && shown.isEmpty()) {
			throw new NotFoundException();
		}
		model.addAttribute("editions", shown);
		model.addAttribute("number", number);
		model.addAttribute("address", address);
		model.addAttribute("latest",
				found.stream()
					.filter((edition) -> edition.state() == EditionState.PUBLISHED)
					.map(EditionSummary::number)
					.findFirst()
					.orElse(null));
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.EDITIONS));
		model.addAttribute("crumbs",
				(number == null) ? Addresses.breadcrumbs(heading, report, new PageLink("Downloads", null))
						: Addresses.breadcrumbs(heading, report, new PageLink("Downloads", address),
								new PageLink("Edition " + number, null)));
		return "browse/editions";
	}

	/** The content never changes, so browsers keep it; public caches do not. */
	@GetMapping({ Addresses.OWN_REPORT + EDITION + FILE, Addresses.OTHER_REPORT + EDITION + FILE })
	@Nullable ResponseEntity<byte[]> file(@PathVariable Map<String, String> path, @PathVariable int number,
			@PathVariable String form, WebRequest request) {
		String report = path.containsKey("year") ? path.get("year") : "reports/" + path.get("report");
		String address = "/" + path.get("partnership") + "/" + report;
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
