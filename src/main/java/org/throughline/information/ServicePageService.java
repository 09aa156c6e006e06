package org.throughline.information;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * The pages about the service: privacy, accessibility, cookies, contact and help.
 * Everyone reads them; administrators edit their texts.
 */
@Service
@Transactional(readOnly = true)
public class ServicePageService {

	/** The most characters of a text. */
	public static final int LONGEST = 30_000;

	private final ServiceTextRepository texts;

	private final CurrentUser user;

	ServicePageService(ServiceTextRepository texts, CurrentUser user) {
		this.texts = texts;
		this.user = user;
	}

	/** Returns the text of a page. */
	public ServicePageText text(ServicePage page) {
		return find(page).text();
	}

	/** Returns all texts in the order of the pages, for administrators. */
	public List<ServicePageText> all() {
		this.user.requireAdministrator();
		return this.texts.findAll()
			.stream()
			.map(ServiceText::text)
			.sorted(Comparator.comparing(ServicePageText::page))
			.toList();
	}

	/** Returns whether no page has something left to fill in; for administrators. */
	public boolean complete() {
		return all().stream().allMatch(ServicePageText::complete);
	}

	/**
	 * Changes the text of a page.
	 * @param wording Markdown; the text supplied with the software is not stored
	 * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else
	 * has changed it
	 */
	@Transactional
	public void change(ServicePage page, String wording, int version) {
		this.user.requireAdministrator();
		var text = find(page);
		text.requireVersion(version);
		String own = TextRules.required("wording", wording, LONGEST);
		text.replace(page.supplied().equals(own) ? null : own);
		this.texts.flush();
	}

	private ServiceText find(ServicePage page) {
		return this.texts.findByPage(page).orElseThrow(NotFoundException::new);
	}

}
