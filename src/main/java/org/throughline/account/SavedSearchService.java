package org.throughline.account;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.SavedLists;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the searches and lists that the signed-in person saved.
 */
@Service
@Transactional
public class SavedSearchService implements SavedLists {

	/** The most searches that a person saves. */
	public static final int MOST = 100;

	private static final UUID NONE = new UUID(0, 0);

	private final SavedSearchRepository searches;

	private final CurrentUser user;

	SavedSearchService(SavedSearchRepository searches, CurrentUser user) {
		this.searches = searches;
		this.user = user;
	}

	/** Returns the person's searches and lists, by list and name. */
	@Transactional(readOnly = true)
	public List<SavedSearchDetails> searches() {
		return this.searches.findByUserIdOrderByPathAscNameAsc(this.user.requirePerson())
			.stream()
			.map(SavedSearch::details)
			.toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<PageLink> of(String path) {
		return this.user.person()
			.map((person) -> this.searches.findByUserIdAndPathOrderByName(person.id(), path)
				.stream()
				.map(SavedSearch::details)
				.map((one) -> new PageLink(one.name(), one.address()))
				.toList())
			.orElse(List.of());
	}

	/** Returns one of the person's searches. */
	@Transactional(readOnly = true)
	public SavedSearchDetails search(UUID id) {
		return require(id).details();
	}

	/**
	 * Saves a search.
	 * @throws RuleViolation if the person has a list of this path and name, or too many
	 */
	public void add(String name, String path, String query) {
		Assert.isTrue(SavedSearchDetails.isQuery(query) && SavedSearchDetails.isPath(path), "No address");
		requireUnused(path, name, NONE);
		if (this.searches.countByUserId(this.user.requirePerson()) >= MOST) {
			throw new RuleViolation("name", "savedSearch.tooMany", MOST);
		}
		this.searches.saveAndFlush(new SavedSearch(this.user.requirePerson(), name, path, query));
	}

	/**
	 * Renames a search.
	 * @throws RuleViolation if the person has another one of this path and name
	 */
	public void rename(UUID id, int version, String name) {
		var search = require(id);
		search.requireVersion(version);
		requireUnused(search.details().path(), name, id);
		search.rename(name);
	}

	/** Removes a search. */
	public void remove(UUID id, int version) {
		var search = require(id);
		search.requireVersion(version);
		this.searches.delete(search);
	}

	private void requireUnused(String path, String name, UUID id) {
		if (this.searches.existsByUserIdAndPathAndNameAndIdNot(this.user.requirePerson(), path, name, id)) {
			throw new RuleViolation("name", "savedSearch.name.taken");
		}
	}

	private SavedSearch require(UUID id) {
		return this.searches.findByIdAndUserId(id, this.user.requirePerson()).orElseThrow(NotFoundException::new);
	}

}
