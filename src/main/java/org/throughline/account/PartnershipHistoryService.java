package org.throughline.account;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.GovernanceService;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;

/**
 * Change history of partnerships, organisations, groups, themes and accounts, for people
 * who may edit them.
 */
@Service
@Transactional(readOnly = true)
public class PartnershipHistoryService {

	private final HistoryService history;

	private final CurrentUser currentUser;

	private final PartnershipService partnerships;

	private final OrganisationService organisations;

	private final GovernanceService governance;

	private final ThemeService themes;

	private final UserQueries users;

	PartnershipHistoryService(HistoryService history, CurrentUser currentUser, PartnershipService partnerships,
			OrganisationService organisations, GovernanceService governance, ThemeService themes, UserQueries users) {
		this.history = history;
		this.currentUser = currentUser;
		this.partnerships = partnerships;
		this.organisations = organisations;
		this.governance = governance;
		this.themes = themes;
		this.users = users;
	}

	/** Returns the changes of a partnership's names. */
	public RecordHistory ofNames(String partnership, Pageable page) {
		var found = managed(partnership);
		return new RecordHistory(found.name(), this.history.changesOf(found.id(), page));
	}

	/** Returns the changes of a partnership's governance, including removed records. */
	public RecordHistory ofGovernance(String partnership, Pageable page) {
		var found = managed(partnership);
		return new RecordHistory(found.name(), this.history.changesOfGovernance(found.id(), page));
	}

	/** Returns the changes of an organisation. */
	public RecordHistory ofOrganisation(String partnership, String slug, Pageable page) {
		var found = this.organisations.details(managed(partnership).id(), slug).organisation();
		return new RecordHistory(found.name(), this.history.changesOfOrganisation(found.id(), page));
	}

	/** Returns the changes of a group and its members. */
	public RecordHistory ofGroup(String partnership, String slug, Pageable page) {
		var found = this.governance.find(managed(partnership).id(), slug);
		return new RecordHistory(found.group().content().name(), this.history.changesOf(found.id(), page));
	}

	/** Returns the changes of a theme. */
	public RecordHistory ofTheme(String slug, Pageable page) {
		this.currentUser.requireManagerOfAnything();
		var found = this.themes.theme(slug).orElseThrow(NotFoundException::new);
		return new RecordHistory(found.name(), this.history.changesOf(found.id(), page));
	}

	/** Returns the changes of an account and its grants, for administrators. */
	public RecordHistory ofUser(String email, Pageable page) {
		this.currentUser.requireAdministrator();
		var found = this.users.profile(email).orElseThrow(NotFoundException::new);
		return new RecordHistory(found.displayName(), this.history.changesOf(found.id(), page));
	}

	private PartnershipSummary managed(String slug) {
		var found = this.partnerships.require(slug);
		this.currentUser.requireManager(found.id());
		return found;
	}

}
