package org.throughline.notification.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkPages;
import org.throughline.notification.MailFrequency;
import org.throughline.notification.MailSettingService;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;

/**
 * Pages on which a person chooses how often they get mail: signed in, or by the link of a
 * mail. A mail program ends grouped mails with one request (RFC 8058). Opening a page
 * changes nothing, and the page of a link has no choice made.
 */
@Controller
class MailSettingController implements PrivateLinkPages {

	private static final String ADDRESS = "/account/mail";

	private static final String LINK = "/answer/{secret}/mail";

	private static final String LINK_PAGE = "notification/setting-by-link";

	private final MailSettingService settings;

	private final EnumChoices choices;

	private final FormSubmissions forms;

	MailSettingController(MailSettingService settings, EnumChoices choices, FormSubmissions forms) {
		this.settings = settings;
		this.choices = choices;
		this.forms = forms;
	}

	@Override
	public PrivateLinkKind kind() {
		return PrivateLinkKind.MAIL;
	}

	@Override
	public String firstPage(PrivateLink link) {
		return "mail";
	}

	@ModelAttribute("frequencies")
	List<Choice> frequencies() {
		return this.choices.of(MailFrequency.class);
	}

	@GetMapping(ADDRESS)
	String form(Model model) {
		model.addAttribute("mailSettingForm", new MailSettingForm(this.settings.frequency()));
		return show(model);
	}

	@PostMapping(ADDRESS)
	String change(@Valid MailSettingForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		return save(form, errors, model) ? Redirects.to(ADDRESS, "mailSetting.saved", redirect) : show(model);
	}

	@GetMapping(LINK)
	String formByLink(PrivateLink link, Model model) {
		model.addAttribute("link", link.require(kind()));
		model.addAttribute("mailSettingForm", MailSettingForm.BLANK);
		return LINK_PAGE;
	}

	@PostMapping(LINK)
	ModelAndView changeByLink(PrivateLink link, @Valid MailSettingForm form, BindingResult errors, Model model) {
		model.addAttribute("link", link.require(kind()));
		boolean saved = save(form, errors, model);
		model.addAttribute("saved", saved);
		return new ModelAndView(LINK_PAGE, model.asMap(), saved ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Ends grouped mails, as a mail program asks for. */
	@PostMapping(path = LINK, params = "List-Unsubscribe=One-Click")
	String unsubscribe(PrivateLink link, Model model) {
		model.addAttribute("link", link.require(kind()));
		this.settings.change(MailFrequency.URGENT_ONLY);
		model.addAttribute("mailSettingForm", new MailSettingForm(MailFrequency.URGENT_ONLY));
		model.addAttribute("saved", true);
		return LINK_PAGE;
	}

	private boolean save(MailSettingForm form, BindingResult errors, Model model) {
		return this.forms.of(form, errors, model).save(() -> {
			var chosen = form.frequency();
			if (chosen != null) {
				this.settings.change(chosen);
			}
		});
	}

	private String show(Model model) {
		model.addAttribute("addressRefused", this.settings.addressRefused());
		return "notification/setting";
	}

}
