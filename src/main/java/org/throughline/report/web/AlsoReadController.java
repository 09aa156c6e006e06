package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.AlsoRead;
import org.throughline.report.AlsoReadService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportState;

/**
 * What a report says in one part and lets be read in another too.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/also-read")
class AlsoReadController {

	private static final String FORM = "alsoReadForm";

	private static final int SHOWN = 80;

	private final ManagedReports reports;

	private final AlsoReadService alsoRead;

	private final Choices choices;

	AlsoReadController(ManagedReports reports, AlsoReadService alsoRead, Choices choices) {
		this.reports = reports;
		this.alsoRead = alsoRead;
		this.choices = choices;
	}

	@GetMapping
	String list(@PathVariable String partnership, @PathVariable String report, Model model) {
		Forms.show(model, FORM, new AlsoReadForm("", ""));
		return page(this.reports.partnership(partnership), report, model);
	}

	@PostMapping
	String create(@PathVariable String partnership, @PathVariable String report,
			@ModelAttribute(FORM) AlsoReadForm form, BindingResult binding, Model model, RedirectAttributes redirect) {
		var whose = this.reports.partnership(partnership);
		if (form.what().isEmpty()) {
			binding.rejectValue("what", "alsoRead.what");
		}
		if (form.chosen() == null) {
			binding.rejectValue("part", "alsoRead.part");
		}
		if (binding.hasErrors()) {
			return page(whose, report, model);
		}
		this.alsoRead.add(whose.id(), report, part(form), form.what());
		redirect.addFlashAttribute("flash", "flash.alsoRead");
		return "redirect:/manage/" + partnership + "/reports/" + report + "/also-read";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String partnership, @PathVariable String report,
			@ModelAttribute(FORM) AlsoReadForm form, RedirectAttributes redirect) {
		this.alsoRead.remove(this.reports.partnership(partnership).id(), report, part(form), form.what());
		redirect.addFlashAttribute("flash", "flash.alsoReadNoMore");
		return "redirect:/manage/" + partnership + "/reports/" + report + "/also-read";
	}

	private static ReportPart part(AlsoReadForm form) {
		var part = form.chosen();
		if (part == null) {
			throw new NotFoundException();
		}
		return part;
	}

	private String page(PartnershipSummary partnership, String slug, Model model) {
		var report = this.reports.summary(partnership, slug);
		model.addAttribute("name", ManagedReport.name(report));
		model.addAttribute("address", ManagedReport.address(partnership, report));
		model.addAttribute("draft", report.state() == ReportState.DRAFT);
		model.addAttribute("trail", Trail.to(partnership, report));
		model.addAttribute("alsoRead", this.alsoRead.of(report.id()));
		model.addAttribute("parts", this.choices.parts());
		model.addAttribute("things", this.alsoRead.things(report.id()).stream().map(this::choice).toList());
		return "report/also-read";
	}

	private Choice choice(AlsoRead.Thing thing) {
		String words = (thing.words().length() > SHOWN) ? thing.words().substring(0, SHOWN) + "…" : thing.words();
		String before = (thing.kind() == null) ? "Section"
				: this.choices.text((thing.words().isEmpty() ? "StatementKinds." : "StatementKind.") + thing.kind());
		return new Choice(thing.what(), words.isEmpty() ? "All: " + before : before + ": " + words);
	}

}
