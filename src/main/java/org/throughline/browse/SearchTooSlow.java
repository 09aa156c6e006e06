package org.throughline.browse;

/**
 * A search for which the database needs too long: a phrase of words that very many
 * records have.
 */
public class SearchTooSlow extends RuntimeException {

}
