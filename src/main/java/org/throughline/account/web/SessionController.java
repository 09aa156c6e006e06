package org.throughline.account.web;

import java.time.Duration;

import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.SessionService;
import org.throughline.platform.form.Redirects;

/** The page that shows a person where they are signed in and signs them out elsewhere. */
@Controller
@RequestMapping(SessionController.PATH)
class SessionController {

	static final String PATH = "/account/sessions";

	private final SessionService sessions;

	private final Duration idle;

	private final Duration longest;

	SessionController(SessionService sessions, @Value("${throughline.session.idle}") Duration idle,
			@Value("${throughline.session.longest}") Duration longest) {
		this.sessions = sessions;
		this.idle = idle;
		this.longest = longest;
	}

	@GetMapping
	String list(HttpSession session, Model model) {
		model.addAttribute("sessions", this.sessions.own(session.getId()));
		model.addAttribute("idle", words(this.idle));
		model.addAttribute("longest", words(this.longest));
		return "account/sessions";
	}

	@PostMapping("/end")
	String end(@RequestParam String key, RedirectAttributes redirect) {
		this.sessions.endOwn(key);
		return Redirects.to(PATH, "account.flash.sessionEnded", redirect);
	}

	@PostMapping("/end-others")
	String endOthers(RedirectAttributes redirect) {
		this.sessions.endOthers();
		return Redirects.to(PATH, "account.flash.otherSessionsEnded", redirect);
	}

	private static String words(Duration duration) {
		return (duration.toMinutes() % 60 == 0 && duration.toHours() > 1) ? duration.toHours() + " hours"
				: duration.toMinutes() + " minutes";
	}

}
