package org.throughline.returns;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * What the pages have in common on which partners fill in their returns, kind by kind.
 */
@Component
public class ReturnFilling {

	private final ReturnService returns;

	ReturnFilling(ReturnService returns) {
		this.returns = returns;
	}

	/** The request of this address, for those who are to answer it. */
	public RequestFile find(String partnership, int number, ReturnKind kind) {
		return this.returns.find(partnership, number, kind);
	}

	/** The request as it stands now. */
	public RequestFile again(RequestFile file) {
		return find(file.request().partnershipSlug(), file.request().number(), file.request().kind());
	}

	/** What every such page shows. */
	public void show(RequestFile file, int version, Model model) {
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
	 * Keeps what was typed, or sends it.
	 * @param draft what it means; none where it has errors
	 */
	public Outcome take(RequestFile file, TypedReturn typed, @Nullable DraftReturn draft, BindingResult errors) {
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

	/** Back to the list, or on with the page, with a sentence saying what was done. */
	public String done(RequestFile file, TypedReturn typed, RedirectAttributes flash) {
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
