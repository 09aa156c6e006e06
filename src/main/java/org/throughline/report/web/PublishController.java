package org.throughline.report.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.report.ReportService;
import org.throughline.report.UsedInLaterReports;

/**
 * Publishes or removes a draft, also one that amends a published report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}")
class PublishController {

	private static final String PUBLICATION = "publicationForm";

	private final ReportService reports;

	private final FormSubmissions forms;

	private final PublicTexts texts;

	private final Clock clock;

	PublishController(ReportService reports, FormSubmissions forms, PublicTexts texts, Clock clock) {
		this.reports = reports;
		this.forms = forms;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/publish")
	String confirmPublish(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute(PUBLICATION, PublicationForm.of(managed.summary(), LocalDate.now(this.clock)));
		return page("report/publish", managed, model);
	}

	@PostMapping("/publish")
	String publish(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(PUBLICATION) PublicationForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		String address = managed.counterpart(this.reports).orElse(managed).address();
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(managed.summary().id())
			.alwaysShowConflict()
			.save(() -> publish(partnership, report, form, model), () -> PublicationForm
				.of(this.reports.summary(partnership.id(), report), LocalDate.now(this.clock)));
		return saved ? Redirects.to(address, "report.published", managed.name(), redirect)
				: page("report/publish", managed, model);
	}

	/** Publishes the report, or shows what not everyone could read of its files. */
	private void publish(PartnershipSummary partnership, String report, PublicationForm form, Model model) {
		try {
			this.reports.publish(partnership.id(), report, FormValues.version(form.version()),
					form.publishedOn().parse().orElseThrow(), form.confirmed(), form.changes());
		}
		catch (DocumentRefused ex) {
			model.addAttribute("problems", ex.problems());
			throw new RuleViolation("report", "report.notReadable", ex.problems().size());
		}
	}

	@GetMapping("/remove")
	String confirmRemove(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		return managed.draft() ? page("report/remove-report", managed, model) : "redirect:" + managed.address();
	}

	@PostMapping("/remove")
	String remove(@Managed PartnershipSummary partnership, @PathVariable String report,
			@RequestParam(defaultValue = "") String version, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		var amended = managed.counterpart(this.reports);
		try {
			this.reports.remove(partnership.id(), report, FormValues.version(version));
		}
		catch (OptimisticLockingFailureException conflict) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("edited", true);
			return page("report/remove-report", ManagedReport.find(managed.partnership(), managed.slug(), this.reports),
					model);
		}
		catch (UsedInLaterReports refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("laterReports", ManagedReport.names(refused.reports()));
			return page("report/remove-report", managed, model);
		}
		catch (RuleViolation violation) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("violation", violation);
			return page("report/remove-report", managed, model);
		}
		return Redirects.to(amended.map(ManagedReport::address).orElse(partnership.manageAddress()), "report.removed",
				managed.name(), redirect);
	}

	private String page(String view, ManagedReport managed, Model model) {
		var details = this.reports.details(managed.partnershipId(), managed.slug());
		model.addAttribute("page", managed);
		model.addAttribute("amended", managed.counterpart(this.reports).orElse(null));
		model.addAttribute("details", details);
		model.addAttribute("contents", ReportContents.of(details));
		model.addAttribute("identifiers", this.texts.findingsIn(managed.summary().id()));
		return view;
	}

}
