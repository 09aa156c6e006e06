package org.throughline.report.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

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
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.report.DraftHasChanged;
import org.throughline.report.ManagedReport;
import org.throughline.report.PublicationJob;
import org.throughline.report.PublicationOrder;
import org.throughline.report.PublicationQueue;
import org.throughline.report.PublicationService;
import org.throughline.report.ReportDetails;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;
import org.throughline.report.ScrutinyService;
import org.throughline.report.UsedInLaterReports;

/**
 * Publishes or removes a draft, also one that amends a published report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}")
class PublishController {

	private static final String PUBLICATION = "publicationForm";

	private final ReportService reports;

	private final PublicationService publications;

	private final PublicationQueue queue;

	private final ScrutinyService scrutiny;

	private final FormSubmissions forms;

	private final PublicTexts texts;

	private final Clock clock;

	PublishController(ReportService reports, PublicationService publications, PublicationQueue queue,
			ScrutinyService scrutiny, FormSubmissions forms, PublicTexts texts, Clock clock) {
		this.reports = reports;
		this.publications = publications;
		this.queue = queue;
		this.scrutiny = scrutiny;
		this.forms = forms;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/publish")
	String confirmPublish(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var job = this.queue.find(partnership.id(), report).orElse(null);
		var draft = draft(partnership, report, job);
		if (draft == null || (job != null && job.active())) {
			return progress(partnership, report, job, model);
		}
		model.addAttribute("job", job);
		model.addAttribute(PUBLICATION, PublicationForm.of(draft.report(), (job != null) ? job.order() : null,
				LocalDate.now(this.clock), fingerprint(draft.report(), false)));
		return page("report/publish", partnership, draft, model);
	}

	/** Shows what is or was published in the background. */
	private String progress(PartnershipSummary partnership, String report, @Nullable PublicationJob job, Model model) {
		String published = (job != null) ? job.published() : null;
		var managed = new ManagedReport(partnership,
				this.reports.summary(partnership.id(), (published != null) ? published : report));
		if (job == null || (!job.active() && published == null)) {
			return "redirect:" + managed.address();
		}
		model.addAttribute("job", job);
		model.addAttribute("page", managed);
		model.addAttribute("amended", managed.counterpart(this.reports).orElse(managed));
		return job.active() ? "report/publishing" : "report/published";
	}

	/**
	 * Returns the draft, or {@code null} if it is published, whether or not it is gone.
	 */
	private @Nullable ReportDetails draft(PartnershipSummary partnership, String report, @Nullable PublicationJob job) {
		boolean gone = job != null && job.published() != null && this.reports.find(partnership.id(), report).isEmpty();
		var details = gone ? null : this.reports.details(partnership.id(), report);
		return (details != null && details.report().draft()) ? details : null;
	}

	@PostMapping("/publish")
	String publish(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(PUBLICATION) PublicationForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		var job = this.queue.find(partnership.id(), report).orElse(null);
		var draft = draft(partnership, report, job);
		if (draft == null) {
			return progress(partnership, report, job, model);
		}
		form.check(errors);
		try {
			if (this.forms.of(form, errors, model)
				.record(draft.report().id())
				.alwaysShowConflict()
				.save(() -> ask(draft.report(), form.order()), () -> asked(partnership, report, form, model))) {
				return "redirect:" + ManagedReport.address(partnership, draft.report()) + "/publish";
			}
		}
		catch (DraftHasChanged changed) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			var now = this.reports.summary(partnership.id(), report);
			model.addAttribute("changedParts", changed.changes());
			model.addAttribute(PUBLICATION, form.shown(now, fingerprint(now, true)));
		}
		return page("report/publish", partnership, draft, model);
	}

	/** Returns the form of the report as it is now, and as someone else has sent it. */
	private PublicationForm asked(PartnershipSummary partnership, String report, PublicationForm sent, Model model) {
		var job = this.queue.find(partnership.id(), report).filter(PublicationJob::active).orElse(null);
		model.addAttribute("asked", job);
		return PublicationForm.of(this.reports.summary(partnership.id(), report), (job != null) ? job.order() : null,
				LocalDate.now(this.clock), sent.shown());
	}

	/**
	 * Returns the checksum of what the page shows; empty for an amendment that cannot be
	 * published as it is, which is said when it is sent.
	 */
	private String fingerprint(ReportSummary draft, boolean latest) {
		try {
			return this.publications.fingerprint(draft, latest);
		}
		catch (RuleViolation unpublishable) {
			return "";
		}
	}

	private void ask(ReportSummary draft, PublicationOrder order) {
		this.texts.acceptIn(draft.id(), changes(draft, order.changes()));
		this.publications.checkPublication(draft.partnershipId(), draft.slug(), order);
		this.queue.ask(draft.partnershipId(), draft.slug(), order);
	}

	/** Returns what has changed as a text that everyone will read. */
	private static PublicTexts.@Nullable Text changes(ReportSummary draft, @Nullable String changes) {
		return (changes != null) ? new PublicTexts.Text(draft.partnershipId(), "edition", "changes",
				"reports/" + draft.slug() + "/publish", changes) : null;
	}

	@PostMapping("/publish/cancel")
	String cancel(@Managed PartnershipSummary partnership, @PathVariable String report, RedirectAttributes redirect) {
		String address = partnership.manageAddress() + "/reports/" + report;
		return this.queue.cancel(partnership.id(), report)
				? Redirects.to(address, "report.publicationCancelled", redirect) : "redirect:" + address + "/publish";
	}

	@GetMapping("/remove")
	String confirmRemove(@Managed ManagedReport managed, Model model) {
		return managed.editable() ? page("report/remove-report", managed, model) : "redirect:" + managed.address();
	}

	@PostMapping("/remove")
	String remove(@Managed ManagedReport managed, @RequestParam(defaultValue = "") String version,
			@RequestParam(defaultValue = "") String scrutiny, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var amended = managed.counterpart(this.reports);
		try {
			this.reports.remove(managed.partnershipId(), managed.slug(), FormValues.version(version),
					scrutiny.equals("true"));
		}
		catch (OptimisticLockingFailureException conflict) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("edited", true);
			return page("report/remove-report", managed, model);
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
		return Redirects.to(amended.map(ManagedReport::address).orElse(managed.partnership().manageAddress()),
				"report.removed", managed.name(), redirect);
	}

	private String page(String view, ManagedReport managed, Model model) {
		return page(view, managed.partnership(), this.reports.details(managed.partnershipId(), managed.slug()), model);
	}

	private String page(String view, PartnershipSummary partnership, ReportDetails details, Model model) {
		var managed = new ManagedReport(partnership, details.report());
		model.addAttribute("page", managed);
		model.addAttribute("amended", managed.counterpart(this.reports).orElse(null));
		model.addAttribute("details", details);
		model.addAttribute("contents", ReportContents.of(details));
		model.addAttribute("scrutineer",
				details.sections()
					.stream()
					.filter((section) -> section.scrutineerId() != null && !section.body().isBlank())
					.findFirst()
					.flatMap((section) -> this.scrutiny.writer(details.report()))
					.orElse(null));
		model.addAttribute("identifiers", this.texts.findingsIn(managed.summary().id(), changes(managed.summary(),
				(model.getAttribute(PUBLICATION) instanceof PublicationForm form) ? form.changes() : null)));
		return view;
	}

}
