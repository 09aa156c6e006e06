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
import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.CommentDetails;
import org.throughline.report.CommentService;
import org.throughline.report.CommentThread;

/**
 * Edits and removes comments of the reader.
 */
@Controller
@RequestMapping("/drafts/{partnership}/{report}/comments" + CommentController.NUMBER)
class OwnCommentController {

	private static final String FORM = "commentForm";

	private final CommentService comments;

	private final FormSubmissions forms;

	OwnCommentController(CommentService comments, FormSubmissions forms) {
		this.comments = comments;
		this.forms = forms;
	}

	@GetMapping("/edit")
	String editForm(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		return form("report/edit-comment", partnership, report, number, model);
	}

	@PostMapping("/edit")
	String edit(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(FORM) CommentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var own = find(partnership, report, number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(own.comment.id())
			.save(() -> this.comments.edit(partnership.id(), report, number, form.wording(),
					FormValues.version(form.version())), () -> find(partnership, report, number).form());
		return saved ? Redirects.to(own.address(), "comment.saved", redirect) : own.show("report/edit-comment", model);
	}

	@GetMapping("/remove")
	String removeForm(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report,
			@PathVariable int number, Model model) {
		return form("report/remove-comment", partnership, report, number, model);
	}

	@PostMapping("/remove")
	String remove(@ReadsDrafts PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(FORM) CommentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var own = find(partnership, report, number);
		boolean saved = this.forms.of(form, errors, model)
			.record(own.comment.id())
			.savePart(() -> this.comments.remove(partnership.id(), report, number, FormValues.version(form.version())),
					() -> find(partnership, report, number).comment.version());
		return saved ? Redirects.to(own.page.reading(), "comment.removed", redirect)
				: own.show("report/remove-comment", model);
	}

	private String form(String view, PartnershipSummary partnership, String report, int number, Model model) {
		var own = find(partnership, report, number);
		model.addAttribute(FORM, own.form());
		return own.show(view, model);
	}

	/** Finds a comment of the reader that is not removed. */
	private OwnComment find(PartnershipSummary partnership, String report, int number) {
		var draft = this.comments.draft(partnership.id(), report);
		var page = new DraftPage(partnership, draft, this.comments.takesComments(draft.report()));
		return draft.threads()
			.stream()
			.flatMap((thread) -> thread.comments().stream().map((comment) -> new OwnComment(page, thread, comment)))
			.filter((own) -> own.comment.number() == number && !own.comment.removed()
					&& this.comments.isOwn(own.comment))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** A comment of the reader in its thread. */
	private record OwnComment(DraftPage page, CommentThread thread, CommentDetails comment) {

		String address() {
			return this.page.comments() + "/" + this.thread.number();
		}

		CommentForm form() {
			return CommentForm.of(this.comment.wording(), String.valueOf(this.comment.version()));
		}

		String show(String view, Model model) {
			model.addAttribute("page", this.page);
			model.addAttribute("thread", this.thread);
			model.addAttribute("comment", this.comment);
			return view;
		}

	}

}
