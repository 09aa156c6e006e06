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

import org.throughline.platform.text.Messages;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ManagedReport;
import org.throughline.report.ComparedStatement;
import org.throughline.report.EarlierVersionService;
import org.throughline.report.OriginDecision;

/**
 * Links statements to the earlier statements they continue.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/earlier-versions")
class EarlierVersionController {

	private final EarlierVersionService versions;

	private final Messages messages;

	EarlierVersionController(EarlierVersionService versions, Messages messages) {
		this.versions = versions;
		this.messages = messages;
	}

	@GetMapping
	String list(@Managed ManagedReport managed, @RequestParam(defaultValue = "") String from, Model model) {
		var versions = this.versions.of(managed.summary().id(), from);
		var choices = versions.choices();
		model.addAttribute("versions", versions);
		model.addAttribute("from", from);
		model.addAttribute("reports",
				choices.reports().stream().map((each) -> new Choice(each.slug(), each.label())).toList());
		model.addAttribute("unlinked",
				choices.unlinked()
					.stream()
					.map((each) -> new Choice("" + each.place().number(), each.firstWords(), null, kind(each)))
					.toList());
		model.addAttribute("earlier", choices.earlier()
			.stream()
			.map((each) -> new Choice(each.address(), kind(each) + ": " + each.firstWords(), null, each.report()))
			.toList());
		return "report/earlier-versions";
	}

	@PostMapping
	String decide(@Managed PartnershipSummary partnership, @PathVariable String report,
			@RequestParam(defaultValue = "") String statement, @RequestParam(defaultValue = "") String earlier,
			@RequestParam(defaultValue = "") String decision, RedirectAttributes redirect) {
		var decided = Stream.of(OriginDecision.values())
			.filter((each) -> each.name().equals(decision))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		String address = partnership.manageAddress() + "/reports/" + report + "/earlier-versions";
		if (statement.isEmpty() || earlier.isEmpty()) {
			return Redirects.to(address, "earlierVersions.nothingChosen", redirect);
		}
		String[] place = earlier.split("/", 2);
		boolean done = this.versions.decide(partnership.id(), report, number(statement), place[0],
				number(place[place.length - 1]), decided);
		return Redirects.to(address, done ? "earlierVersions." + decided : "earlierVersions.linkedMeanwhile", redirect);
	}

	private String kind(ComparedStatement statement) {
		return this.messages.label(statement.kind());
	}

	private static int number(String text) {
		return Optional.of(text)
			.filter((given) -> given.matches("[0-9]{1,6}"))
			.map(Integer::parseInt)
			.orElseThrow(NotFoundException::new);
	}

}
