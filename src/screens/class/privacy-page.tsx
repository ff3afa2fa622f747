/** Where pictures and names are, and what leaves this device. */
export function PrivacyPage() {
  return (
    <section>
      <h3>In short</h3>
      <p>Your pictures and names stay on this device. No picture is sent anywhere.</p>
    </section>
  );
}
