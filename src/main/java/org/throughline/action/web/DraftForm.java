package org.throughline.action.web;

/**
 * The button that drafts a letter to an agency.
 */
record DraftForm(String organisation, String kind) {

}
