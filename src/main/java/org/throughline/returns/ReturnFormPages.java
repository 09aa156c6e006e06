package org.throughline.returns;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/** Shared logic of the pages on which partners complete their returns. */
@Component
public class ReturnFormPages {

	private static final String LIST = "/my/returns";

	private static final String DONE = "done";

	private final ReturnService returns;

	private final FormSubmissions forms;

	private final EnumChoices enums;

	ReturnFormPages(ReturnService returns, FormSubmissions forms, EnumChoices enums) {
		this.returns = returns;
		this.forms = forms;
		this.enums = enums;
	}

	/**
	 * Returns the request that an address names, or that a private link opens.
	 * @param path the variables of the address
	 */
	public DataRequestDetails find(Map<String, String> path, ReturnKind kind) {
		var link = PrivateLink.current();
		if (link.isPresent()) {
			var linked = this.returns.find(link.get().require(PrivateLinkKind.RETURN).subject()).request();
			return this.returns.find(linked.partnership().slug(), linked.number(), kind);
		}
		return this.returns.find(path.getOrDefault("partnership", ""),
				FormValues.version(path.getOrDefault("number", "")), kind);
	}

	/** Returns the current state of the request. */
	public DataRequestDetails reload(DataRequestDetails file) {
		var request = file.request();
		return this.returns.find(request.partnership().slug(), request.number(), request.content().kind());
	}

	private static String address(DataRequestSummary request) {
		return PrivateLink.current()
			.map((link) -> link.path() + "/" + request.content().kind().path())
			.orElseGet(request::myAddress);
	}

	/** Adds the attributes that every such page shows. */
	public void show(DataRequestDetails file, Model model) {
		var request = file.request();
		model.addAttribute("file", file);
		model.addAttribute("asked", request);
		model.addAttribute("formAddress", address(request));
		model.addAttribute("listAddress", PrivateLink.current().isPresent() ? null : LIST);
		model.addAttribute("link", PrivateLink.current().orElse(null));
		model.addAttribute("done", done());
		model.addAttribute("overdue", request.overdue(this.returns.today()));
		if (!request.progress().state().waiting()) {
			model.addAttribute("shown", this.returns.answer(file));
		}
	}

	/**
	 * Returns the message key of what was done by a private link, which has no session to
	 * keep it.
	 */
	private static @Nullable String done() {
		var request = (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
		String done = (request != null && PrivateLink.current().isPresent()) ? request.getRequest().getParameter(DONE)
				: null;
		return (done == null) ? null : done.equals(SubmittedReturn.SEND) ? "returns.sent" : "returns.saved";
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
		if (PrivateLink.current().isPresent() && !SubmittedReturn.CHOICES.contains(form.press())) {
			errors.rejectValue("press", "returns.press.missing");
		}
		var submission = this.forms.of(form, errors, model).record(file.request().id());
		form.choices().forEach((field, type) -> submission.choices(field, this.enums.of(type)));
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

	/** Redirects to the list or to the form, with a message. */
	public String done(DataRequestDetails file, SubmittedReturn form, RedirectAttributes redirect) {
		String message = form.sending() ? "returns.sent" : "returns.saved";
		String address = address(file.request());
		if (PrivateLink.current().isPresent()) {
			return "redirect:" + address + "?" + DONE + "=" + form.press();
		}
		return Redirects.to(form.sending() ? LIST : address, message, file.request().due(), redirect);
	}

}
