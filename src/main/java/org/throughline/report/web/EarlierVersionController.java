package org.throughline.report.web;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.EarlierVersionService;
import org.throughline.report.OriginDecision;
import org.throughline.report.ReportService;

/**
 * Links statements to the earlier statements they continue.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/earlier-versions")
class EarlierVersionController {

	private final ReportService reports;

	private final EarlierVersionService versions;

	EarlierVersionController(ReportService reports, EarlierVersionService versions) {
		this.reports = reports;
		this.versions = versions;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		model.addAttribute("page", managed);
		model.addAttribute("versions", this.versions.of(managed.summary().id()));
		return "report/earlier-versions";
	}

	@PostMapping
	String decide(@Managed PartnershipSummary partnership, @PathVariable String report,
			@RequestParam(defaultValue = "") String statement, @RequestParam(defaultValue = "") String earlierReport,
			@RequestParam(defaultValue = "") String earlier, @RequestParam(defaultValue = "") String decision,
			RedirectAttributes redirect) {
		var decided = Stream.of(OriginDecision.values())
			.filter((each) -> each.name().equals(decision))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		boolean done = this.versions.decide(partnership.id(), report, number(statement), earlierReport, number(earlier),
				decided);
		return Redirects.to(partnership.manageAddress() + "/reports/" + report + "/earlier-versions",
				done ? "earlierVersions." + decided : "earlierVersions.linkedMeanwhile", redirect);
	}

	private static int number(String text) {
		return Optional.of(text)
			.filter((given) -> given.matches("[0-9]{1,6}"))
			.map(Integer::parseInt)
			.orElseThrow(NotFoundException::new);
	}

}
