package org.tongwen.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.tongwen.error.SettingErrors;

/**
 * The settings of a run: the defaults of {@code conf/reference.conf}, then a file, then the
 * environment (a variable {@code TONGWEN_MATCH_WINDOW_DAYS} sets {@code match.window-days}), then
 * {@code --set name=value}; each later one wins. A name that the reference does not have and a
 * value out of its bounds are refused by name.
 */
public final class Settings implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern SECRET =
      Pattern.compile("(?i)(\\S*(?:secret|password|token|credential|key)\\S*?)=\\S+");

  private final TreeMap<String, String> values;
  private final TreeMap<String, String> origins;

  private Settings(SortedMap<String, String> values, SortedMap<String, String> origins) {
    this.values = new TreeMap<>(values);
    this.origins = new TreeMap<>(origins);
  }

  /** The defaults alone. */
  public static Settings defaults() {
    return resolve(List.of(), Map.of(), List.of());
  }

  /**
   * Puts the sources together.
   *
   * @param files HOCON files, later ones win
   * @param environment the process's environment; variables that begin otherwise are left alone
   * @param assignments {@code name=value}, as given by {@code --set}
   * @throws org.tongwen.error.TongwenException for a file that cannot be read, an unknown name and
   *     a value out of bounds
   */
  public static Settings resolve(
      Collection<Path> files, Map<String, String> environment, List<String> assignments) {
    Config reference = ReferenceSettings.config();
    SortedMap<String, Setting> declared = ReferenceSettings.declared(reference);
    SortedMap<String, String> values = new TreeMap<>();
    SortedMap<String, String> origins = new TreeMap<>();
    declared.forEach(
        (name, setting) -> {
          values.put(name, String.valueOf(setting.fallback()));
          origins.put(name, "default");
        });
    for (Path file : files) {
      parse(file)
          .entrySet()
          .forEach(e -> put(declared, values, origins, e.getKey(), e.getValue(), file.toString()));
    }
    environment.forEach(
        (variable, value) -> {
          String name = nameOf(variable, declared.keySet());
          if (name != null) {
            put(declared, values, origins, name, value(value), variable);
          }
        });
    for (String assignment : assignments) {
      int at = assignment.indexOf('=');
      if (at <= 0) {
        throw SettingErrors.settingNotAssigned(assignment);
      }
      put(
          declared,
          values,
          origins,
          assignment.substring(0, at).strip(),
          value(assignment.substring(at + 1).strip()),
          "--set");
    }
    return new Settings(values, origins);
  }

  /** Every setting that there is, by name. */
  public static SortedMap<String, Setting> declared() {
    return ReferenceSettings.declared(ReferenceSettings.config());
  }

  /** A whole number. */
  public int integer(String name) {
    return (int) Double.parseDouble(text(name));
  }

  /** A whole number that may be large. */
  public long whole(String name) {
    return (long) Double.parseDouble(text(name));
  }

  /** A number. */
  public double number(String name) {
    return Double.parseDouble(text(name));
  }

  /** A text or a word. */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("conf/reference.conf declares no setting " + name + ".");
    }
    return value;
  }

  /** Which source gave the value: default, a file, a variable or --set. */
  public String origin(String name) {
    return origins.get(name);
  }

  /**
   * A value for eyes and logs: what may be a secret in it (a key, a password, a token) is hidden.
   */
  public String shown(String name) {
    return SECRET.matcher(text(name)).replaceAll("$1=(hidden)");
  }

  /** All values by name. */
  public SortedMap<String, String> all() {
    return new TreeMap<>(values);
  }

  /**
   * A hash of the settings whose names begin with one of the prefixes: tables made under other
   * values of these do not go together.
   *
   * @return 16 hexadecimal digits
   */
  public String hash(String... prefixes) {
    MessageDigest digest = sha256();
    values.forEach(
        (name, value) -> {
          for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
              digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
            }
          }
        });
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static Config parse(Path file) {
    try {
      return ConfigFactory.parseFile(
              file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false))
          .resolve();
    } catch (ConfigException e) {
      throw SettingErrors.settingsFile(file.toString(), e);
    }
  }

  private static void put(
      SortedMap<String, Setting> declared,
      Map<String, String> values,
      Map<String, String> origins,
      String name,
      ConfigValue value,
      String origin) {
    Setting setting = declared.get(name);
    if (setting == null) {
      throw SettingErrors.settingUnknown(name, origin, nearest(name, declared.keySet()));
    }
    Object unwrapped = typed(value.unwrapped());
    if (!setting.allowed().allows(unwrapped)) {
      throw SettingErrors.settingOutOfRange(name, unwrapped, origin, setting.allowed().words());
    }
    values.put(name, String.valueOf(unwrapped));
    origins.put(name, origin);
  }

  /** A number that came as text, as from the environment, is a number. */
  private static Object typed(Object value) {
    if (value instanceof String s) {
      try {
        return s.matches("-?[0-9]+") ? (Object) Long.valueOf(s) : (Object) Double.valueOf(s);
      } catch (NumberFormatException notANumber) {
        return s;
      }
    }
    return value;
  }

  private static ConfigValue value(String text) {
    return ConfigValueFactory.fromAnyRef(text);
  }

  private static String nearest(String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.comparing(k -> distance.apply(k, name)))
        .orElseThrow(() -> new IllegalStateException("conf/reference.conf declares nothing."));
  }

  /** The setting that a variable such as TONGWEN_MATCH_WINDOW_DAYS stands for, or null. */
  private static String nameOf(String variable, Collection<String> known) {
    return known.stream()
        .filter(
            name ->
                variable.equals(
                    "TONGWEN_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_')))
        .findFirst()
        .orElse(null);
  }
}
