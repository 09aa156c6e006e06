package org.throughline.returns;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;

/**
 * Shared logic of the pages on which partners fill in their returns.
 */
@Component
public class ReturnFormPages {

	private final ReturnService returns;

	private final FormSubmissions forms;

	ReturnFormPages(ReturnService returns, FormSubmissions forms) {
		this.returns = returns;
		this.forms = forms;
	}

	/** Returns the request for those who respond to it. */
	public DataRequestDetails find(String partnership, int number, ReturnKind kind) {
		return this.returns.find(partnership, number, kind);
	}

	/** Returns the current state of the request. */
	public DataRequestDetails reload(DataRequestDetails file) {
		return find(file.request().partnership().slug(), file.request().number(), file.request().content().kind());
	}

	/** Adds the attributes that every such page shows. */
	public void show(DataRequestDetails file, Model model) {
		var request = file.request();
		model.addAttribute("file", file);
		model.addAttribute("asked", request);
		model.addAttribute("overdue", request.overdue(this.returns.today()));
		if (!request.progress().state().waiting()) {
			model.addAttribute("shown", this.returns.answer(file));
		}
	}

	/**
	 * Saves a return as a draft, or sends it. Returns false if the page must show the
	 * form again.
	 * @param draft the return, or {@code null} if the form has errors
	 * @param current makes a form of the request as it is saved now
	 */
	public <F extends Record & SubmittedReturn> boolean save(DataRequestDetails file, F form,
			@Nullable DraftReturn draft, BindingResult errors, Model model, Function<DataRequestDetails, F> current) {
		int seen = FormValues.version(form.version());
		var submission = this.forms.of(form, errors, model).record(file.request().id());
		if (form.sending()) {
			submission.alwaysShowConflict();
		}
		return submission.save(() -> {
			if (draft != null && form.sending()) {
				this.returns.submit(file, seen, draft);
			}
			else if (draft != null) {
				this.returns.save(file, seen, draft);
			}
		}, () -> current.apply(reload(file)));
	}

	/** Redirects to the list or to the form, with a flash message. */
	public String done(DataRequestDetails file, SubmittedReturn form, RedirectAttributes redirect) {
		var request = file.request();
		redirect.addFlashAttribute("flash", form.sending() ? "returns.sent" : "returns.saved");
		redirect.addFlashAttribute("flashName", request.due());
		if (form.sending()) {
			return "redirect:/my/returns";
		}
		redirect.addAttribute("p", request.partnership().slug()).addAttribute("number", request.number());
		return "redirect:/my/returns/{p}/{number}/" + request.content().kind().path();
	}

}
