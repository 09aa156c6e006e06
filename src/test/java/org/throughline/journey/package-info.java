/**
 * The main journeys in a real browser: what a councillor and a business manager do, on a
 * phone and on a desktop, with JavaScript and without, each page checked for
 * accessibility.
 */
package org.throughline.journey;
