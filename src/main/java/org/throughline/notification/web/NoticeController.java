package org.throughline.notification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.notification.NoticeService;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Paging;

/**
 * Page of the notices of the signed-in person.
 */
@Controller
@RequestMapping(NoticeController.ADDRESS)
class NoticeController {

	static final String ADDRESS = "/account/notices";

	private final NoticeService notices;

	NoticeController(NoticeService notices) {
		this.notices = notices;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") String page, Model model) {
		model.addAttribute("last", this.notices.last());
		var shown = this.notices.page(Paging.request(page));
		model.addAttribute("notices", shown);
		model.addAttribute("pagination", Paging.of(shown, ADDRESS));
		return "notification/notices";
	}

	@PostMapping
	String markRead(@RequestParam(defaultValue = "0") long last, RedirectAttributes redirect) {
		this.notices.markRead(last);
		return Redirects.to(ADDRESS, "notices.read", redirect);
	}

}
