package org.throughline.report.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Markdown;
import org.throughline.report.ScrutinyService;
import org.throughline.report.SectionDetails;

/**
 * The page of the scrutineer's own statement in a draft. The business manager places it,
 * the scrutineer writes it, and all others read it.
 */
@Controller
@RequestMapping("/drafts/{partnership}/{report}/scrutiny")
class ScrutinyController {

	private static final String FORM = "scrutinyForm";

	private static final String PLACE = "scrutinyPlaceForm";

	private final ScrutinyService scrutiny;

	private final CurrentUser user;

	private final FormSubmissions forms;

	ScrutinyController(ScrutinyService scrutiny, CurrentUser user, FormSubmissions forms) {
		this.scrutiny = scrutiny;
		this.user = user;
		this.forms = forms;
	}

	@GetMapping
	String show(@ReadsDrafts ReadDraft draft, Model model) {
		return page(draft, model);
	}

	@PostMapping
	String write(@ReadsDrafts ReadDraft draft, @ModelAttribute(FORM) ScrutinyForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		if (!this.scrutiny.writes(draft.summary())) {
			throw new AccessRefused();
		}
		var statement = statement(draft);
		if (statement == null) {
			return page(draft, model);
		}
		if (!form.saving()) {
			model.addAttribute("preview", form.preview());
			return page(draft, model);
		}
		FormChecks.of(errors).atMost("body", 200_000);
		boolean saved = this.forms.of(form, errors, model)
			.record(statement.id())
			.save(() -> this.scrutiny.write(draft.summary(), form.body(), FormValues.version(form.version())),
					() -> ScrutinyForm.of(this.scrutiny.statement(draft.summary()).orElseThrow()));
		return saved ? Redirects.to(draft.address() + "/scrutiny", "scrutiny.saved", redirect) : page(draft, model);
	}

	@PostMapping("/place")
	String place(@Managed ReadDraft draft, @ModelAttribute(PLACE) ScrutinyPlaceForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		FormChecks.of(errors)
			.oneOf("appointment",
					this.scrutiny.scrutineers(draft.summary()).stream().map((choice) -> choice.value()).toList());
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.scrutiny.place(draft.summary(), FormValues.id(form.appointment())));
		return saved ? Redirects.to(draft.address() + "/scrutiny", "scrutiny.placed.done", redirect)
				: page(draft, model);
	}

	private @Nullable SectionDetails statement(ReadDraft draft) {
		return this.scrutiny.statement(draft.summary()).orElse(null);
	}

	private String page(ReadDraft draft, Model model) {
		var statement = statement(draft);
		boolean open = draft.summary().draft() && draft.summary().stage().editable();
		model.addAttribute("statement", statement);
		model.addAttribute("shown", (statement != null) ? Markdown.toHtml(statement.body()) : "");
		model.addAttribute("writes", open && statement != null && this.scrutiny.writes(draft.summary()));
		model.addAttribute("places", open && this.user.manages(draft.summary().partnershipId()));
		model.addAttribute("scrutineers", this.scrutiny.scrutineers(draft.summary()));
		if (statement != null && !model.containsAttribute(FORM)) {
			model.addAttribute(FORM, ScrutinyForm.of(statement));
		}
		if (!model.containsAttribute(PLACE)) {
			model.addAttribute(PLACE, new ScrutinyPlaceForm(""));
		}
		return "report/scrutiny";
	}

	/**
	 * The form that places the statement.
	 *
	 * @param appointment the appointment of the scrutineer
	 */
	record ScrutinyPlaceForm(String appointment) {

	}

}
