/**
 * Pages to import and export files.
 */
@NullMarked
package org.throughline.transfer.web;

import org.jspecify.annotations.NullMarked;
