package org.throughline.returns;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Shared logic of the pages on which partners fill in their returns.
 */
@Component
public class ReturnFormPages {

	private final ReturnService returns;

	ReturnFormPages(ReturnService returns) {
		this.returns = returns;
	}

	/** Returns the request for those who respond to it. */
	public DataRequestDetails find(String partnership, int number, ReturnKind kind) {
		return this.returns.find(partnership, number, kind);
	}

	/** Returns the current state of the request. */
	public DataRequestDetails reload(DataRequestDetails file) {
		return find(file.request().partnershipSlug(), file.request().number(), file.request().kind());
	}

	/** Adds the attributes that every such page shows. */
	public void show(DataRequestDetails file, int version, Model model) {
		var request = file.request();
		model.addAttribute("file", file);
		model.addAttribute("asked", request);
		model.addAttribute("version", version);
		model.addAttribute("overdue", request.overdue(this.returns.today()));
		if (!request.state().waiting()) {
			model.addAttribute("shown", this.returns.answer(file));
		}
	}

	/**
	 * Saves a return as a draft, or sends it.
	 * @param draft the return, or {@code null} if the form has errors
	 */
	public Outcome save(DataRequestDetails file, SubmittedReturn typed, @Nullable DraftReturn draft,
			BindingResult errors) {
		int seen = Typed.version(typed.version());
		return Typed.save(errors, () -> {
			if (draft != null && typed.sending()) {
				this.returns.submit(file, seen, draft);
			}
			else if (draft != null) {
				this.returns.save(file, seen, draft);
			}
		});
	}

	/** Redirects to the list or to the form, with a flash message. */
	public String done(DataRequestDetails file, SubmittedReturn typed, RedirectAttributes flash) {
		var request = file.request();
		flash.addFlashAttribute("flash", typed.sending() ? "returns.sent" : "returns.saved");
		flash.addFlashAttribute("flashName", request.due());
		if (typed.sending()) {
			return "redirect:/my/returns";
		}
		flash.addAttribute("p", request.partnershipSlug()).addAttribute("number", request.number());
		return "redirect:/my/returns/{p}/{number}/" + request.kind().path();
	}

}
